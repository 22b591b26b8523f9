package kaikan.money;

/// An exact amount of yen, negative for what is given back.
///
/// @param amount whole yen
public record Yen(long amount) implements Comparable<Yen> {
    /// No money.
    public static final Yen ZERO = new Yen(0);

    /// That many yen.
    public static Yen of(long amount) {
        return amount == 0 ? ZERO : new Yen(amount);
    }

    /// The sum of all of them.
    ///
    /// @throws ArithmeticException on overflow
    public static Yen sum(Iterable<Yen> parts) {
        long total = 0;
        for (Yen part : parts) {
            total = Math.addExact(total, part.amount);
        }
        return of(total);
    }

    /// This and the other.
    ///
    /// @throws ArithmeticException on overflow
    public Yen plus(Yen other) {
        return of(Math.addExact(amount, other.amount));
    }

    /// This without the other.
    ///
    /// @throws ArithmeticException on overflow
    public Yen minus(Yen other) {
        return of(Math.subtractExact(amount, other.amount));
    }

    /// So many times this.
    ///
    /// @throws ArithmeticException on overflow
    public Yen times(long count) {
        return of(Math.multiplyExact(amount, count));
    }

    /// That part, or multiple, of this; rounded only where a rule says so.
    public ExactYen times(Rate rate) {
        return ExactYen.of(this).times(rate);
    }

    /// The same amount in the other direction.
    public Yen negated() {
        return of(Math.negateExact(amount));
    }

    /// Whether it is exactly nothing.
    public boolean isZero() {
        return amount == 0;
    }

    /// Whether it is less than nothing.
    public boolean isNegative() {
        return amount < 0;
    }

    /// The figures with commas, as papers print them: `59,760`.
    public String figures() {
        StringBuilder text = new StringBuilder().append(amount);
        int first = amount < 0 ? 1 : 0;
        for (int comma = text.length() - 3; comma > first; comma -= 3) {
            text.insert(comma, ',');
        }
        return text.toString();
    }

    @Override
    public int compareTo(Yen other) {
        return Long.compare(amount, other.amount);
    }

    @Override
    public String toString() {
        return figures() + "円";
    }
}
