package kaikan.ordinance.fee;

import kaikan.money.Rate;
import kaikan.money.Rounding;
import kaikan.money.Yen;

/// What a row of the price table costs.
public sealed interface Price {
    /// A published amount.
    record Fixed(Yen yen) implements Price {}

    /// A share of another row of the same class of space, rounded at once: "10 % of the all-day fee, below 10円 raised".
    ///
    /// @param of       bands of the other row, as in `am+pm+night`
    /// @param share    the share
    /// @param rounding how it is rounded
    record ShareOf(String of, Rate share, Rounding rounding) implements Price {}
}
