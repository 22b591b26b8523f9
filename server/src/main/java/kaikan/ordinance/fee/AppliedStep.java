package kaikan.ordinance.fee;

import kaikan.money.ExactYen;
import kaikan.ordinance.sale.Label;
import org.jspecify.annotations.Nullable;

/// A step as it was applied to a line.
///
/// @param name     what the step is
/// @param citation where the ordinance says so
/// @param formula  the arithmetic, as in `× 1.2`
/// @param before   the amount before it
/// @param after    the amount after it and its rounding
/// @param rounding the rounding at once, if it changed something
public record AppliedStep(
        Label name, String citation, String formula, ExactYen before, ExactYen after, @Nullable AppliedRounding rounding) {}
