package kaikan.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A rate with what it is made of.
public record Ratio(BigDecimal numerator, BigDecimal denominator) {
    public Ratio {
        if (numerator.signum() < 0 || denominator.signum() < 0 || numerator.compareTo(denominator) > 0) {
            throw new IllegalArgumentException("a rate lies between 0 and 1: " + numerator + "/" + denominator);
        }
    }

    /// All of them together: the sum of the parts over the sum of the wholes.
    static Ratio sum(List<Ratio> all) {
        return new Ratio(
                all.stream().map(Ratio::numerator).reduce(BigDecimal.ZERO, BigDecimal::add),
                all.stream().map(Ratio::denominator).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    static Ratio of(long numerator, long denominator) {
        return new Ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /// In per cent with one decimal, 5 rounded up; nothing where nothing was open.
    public Optional<BigDecimal> percent() {
        return denominator.signum() == 0
                ? Optional.empty()
                : Optional.of(numerator.movePointRight(2).divide(denominator, 1, RoundingMode.HALF_UP));
    }
}
