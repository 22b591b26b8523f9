package kaikan.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The tax of one document: amounts are added up per rate first, and the tax of each sum is rounded once (適格請求書, 消費税法施行令 第70条の10).
public final class DocumentTax {
    private DocumentTax() {}

    /// One amount of the document.
    public record Part(TaxRate rate, Yen amount) {}

    /// All amounts of one rate.
    ///
    /// @param rate   the rate
    /// @param amount the sum of the parts as given
    /// @param tax    the tax in it, or on it
    public record PerRate(TaxRate rate, Yen amount, Yen tax) {}

    /// The tax inside amounts that contain it, highest rate first.
    public static List<PerRate> inside(Collection<Part> parts, Rounding.Direction direction) {
        return sums(parts).entrySet().stream()
                .map(sum -> new PerRate(sum.getKey(), sum.getValue(), tax(sum.getValue(), sum.getKey().inside(), direction)))
                .toList();
    }

    /// The tax on top of amounts that do not contain it, highest rate first.
    public static List<PerRate> onTop(Collection<Part> parts, Rounding.Direction direction) {
        return sums(parts).entrySet().stream()
                .map(sum -> new PerRate(sum.getKey(), sum.getValue(), tax(sum.getValue(), sum.getKey().onTop(), direction)))
                .toList();
    }

    private static Yen tax(Yen sum, Rate share, Rounding.Direction direction) {
        return new Rounding(1, direction, Rounding.Stage.TOTAL).round(ExactYen.of(sum).times(share));
    }

    private static Map<TaxRate, Yen> sums(Collection<Part> parts) {
        Map<TaxRate, List<Yen>> amounts = new TreeMap<>(Comparator.reverseOrder());
        parts.forEach(part -> amounts.computeIfAbsent(part.rate, _ -> new ArrayList<>()).add(part.amount));
        Map<TaxRate, Yen> sums = new TreeMap<>(Comparator.reverseOrder());
        amounts.forEach((rate, all) -> sums.put(rate, Yen.sum(all)));
        return sums;
    }
}
