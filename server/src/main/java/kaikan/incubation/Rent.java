package kaikan.incubation;

import kaikan.money.Yen;

/// What a room or desk costs a month.
///
/// @param monthly not negative
public record Rent(Yen monthly, Tax tax) {
    public Rent {
        if (monthly.isNegative()) {
            throw new IllegalArgumentException("A rent is not negative: " + monthly);
        }
    }
}
