package kaikan.ordinance.fee;

import kaikan.money.ExactYen;
import kaikan.money.Rounding;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;

/// A rounding that changed an amount.
///
/// @param rule   which rounding
/// @param before the amount before
/// @param after  the amount after
public record AppliedRounding(Rounding rule, ExactYen before, Yen after) {
    /// The rounding of an amount; null if it is even already.
    static @Nullable AppliedRounding of(Rounding rule, ExactYen amount) {
        return rule.isEven(amount) ? null : new AppliedRounding(rule, amount, rule.round(amount));
    }

    /// The amount after the rounding, if there was one.
    static ExactYen after(@Nullable AppliedRounding rounding, ExactYen amount) {
        return rounding == null ? amount : ExactYen.of(rounding.after);
    }
}
