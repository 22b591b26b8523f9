package kaikan.ordinance.fee;

import kaikan.money.ExactYen;
import kaikan.money.Rate;
import kaikan.money.Yen;
import kaikan.ordinance.sale.Label;
import org.jspecify.annotations.Nullable;

/// A row of the price table and how often it counts.
///
/// @param unit     what one price buys, as [PriceUnit#text] writes it, or the name of a [ServiceRow.Per]
/// @param name     the name of the bands; null for units without a name of their own
/// @param citation the row's place in the ordinance
/// @param each     the price
/// @param count    how often
/// @param amount   the product
public record BasePart(String unit, @Nullable Label name, String citation, Yen each, Rate count, ExactYen amount) {
    static BasePart of(String unit, @Nullable Label name, String citation, Counted counted) {
        return new BasePart(unit, name, citation, counted.each, counted.count, counted.each.times(counted.count));
    }

    /// A price and how often.
    record Counted(Yen each, Rate count) {}
}
