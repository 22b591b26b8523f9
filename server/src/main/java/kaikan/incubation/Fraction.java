package kaikan.incubation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import kaikan.facility.Areas;

/// An exact share, so that a rate is rounded once, when it is shown.
///
/// @param over what is counted
/// @param under what it is a share of; at least 1
public record Fraction(BigInteger over, BigInteger under) {
    /// Nothing.
    static final Fraction NONE = of(0, 1);

    /// @throws IllegalArgumentException if `under` is not positive
    public Fraction {
        if (under.signum() <= 0) {
            throw new IllegalArgumentException("A share of " + under);
        }
        BigInteger common = over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
    }

    static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Fraction of(BigDecimal number) {
        BigDecimal plain = number.setScale(Math.max(0, number.scale()));
        return new Fraction(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    /// How many times the other.
    ///
    /// @throws IllegalArgumentException if the other is nothing
    Fraction by(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    boolean isNothing() {
        return over.signum() == 0;
    }

    /// As a decimal, rounded half up.
    public BigDecimal decimal(int digits) {
        return new BigDecimal(over).divide(new BigDecimal(under), digits, RoundingMode.HALF_UP);
    }

    /// As per cent, rounded half up.
    public BigDecimal percent(int digits) {
        return new BigDecimal(over).movePointRight(2).divide(new BigDecimal(under), digits, RoundingMode.HALF_UP);
    }

    /// As people read a count or an area: `7`, `6.5`, `1,203.33`.
    public String plain() {
        return Areas.shown(decimal(2));
    }
}
