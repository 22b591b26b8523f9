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
/// @param count    how often, all pieces of what is lent together
/// @param amount   the product
/// @param pieces   how many pieces of what is lent are counted together; null for spaces, and in quotes stored before it was written
public record BasePart(
        String unit, @Nullable Label name, String citation, Yen each, Rate count, ExactYen amount, @Nullable Long pieces) {
    static BasePart of(String unit, @Nullable Label name, String citation, Counted counted) {
        return new BasePart(unit, name, citation, counted.each, counted.count, counted.each.times(counted.count), null);
    }

    /// The same of several pieces, each of which counts so often.
    BasePart ofEach(long several) {
        Rate all = count.times(Rate.of(several, 1));
        return new BasePart(unit, name, citation, each, all, each.times(all), several);
    }

    /// A price and how often.
    record Counted(Yen each, Rate count) {}
}
