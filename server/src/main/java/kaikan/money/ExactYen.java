package kaikan.money;

/// An amount between two roundings: yen with whatever fraction the rates so far have left, exactly.
///
/// @param value yen as a fraction
public record ExactYen(Rate value) implements Comparable<ExactYen> {
    /// The amount without a fraction.
    public static ExactYen of(Yen yen) {
        return new ExactYen(new Rate(yen.amount(), 1));
    }

    /// That part, or multiple, of the amount.
    ///
    /// @throws ArithmeticException if it needs more than 63 bits
    public ExactYen times(Rate rate) {
        return new ExactYen(value.times(rate));
    }

    /// Both together.
    ///
    /// @throws ArithmeticException if it needs more than 63 bits
    public ExactYen plus(ExactYen other) {
        return new ExactYen(value.plus(other.value));
    }

    /// What is left when the other is taken off; may be below nothing.
    ///
    /// @throws ArithmeticException if it needs more than 63 bits
    public ExactYen minus(ExactYen other) {
        return plus(other.times(Rate.of(-1, 1)));
    }

    /// The amount as whole yen.
    ///
    /// @throws ArithmeticException if a fraction is left; a rule must say how it is rounded
    public Yen exactly() {
        if (!value.isWhole()) {
            throw new ArithmeticException("no rule says how " + value + " yen are rounded");
        }
        return Yen.of(value.numerator());
    }

    @Override
    public int compareTo(ExactYen other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.isWhole() ? value.numerator() + "円" : value + "円";
    }
}
