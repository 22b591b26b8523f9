package kaikan.money;

/// A rate of consumption tax, in whole per cent; 0 is outside the tax.
///
/// @param percent 0 to 99
public record TaxRate(int percent) implements Comparable<TaxRate> {
    /// Outside the tax or exempt.
    public static final TaxRate NONE = new TaxRate(0);
    /// The standard rate since 2019-10-01.
    public static final TaxRate STANDARD = new TaxRate(10);

    /// @throws IllegalArgumentException if it is out of bounds
    public TaxRate {
        if (percent < 0 || percent > 99) {
            throw new IllegalArgumentException("a tax of " + percent + " %");
        }
    }

    /// The share of the tax in an amount that contains it: 10/110.
    public Rate inside() {
        return Rate.of(percent, 100L + percent);
    }

    /// The share of the tax on an amount without it: 10/100.
    public Rate onTop() {
        return Rate.percent(percent);
    }

    @Override
    public int compareTo(TaxRate other) {
        return Integer.compare(percent, other.percent);
    }
}
