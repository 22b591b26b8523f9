package kaikan.ordinance.fee;

import kaikan.money.Yen;
import kaikan.ordinance.sale.Label;

/// A row of the table of equipment and services.
///
/// @param key      key in the ordinance; an equipment space's class is such a key
/// @param name     what it is called
/// @param per      what one price buys, besides the item itself
/// @param yen      the price
/// @param citation the row's place in the ordinance
public record ServiceRow(String key, Label name, Per per, Yen yen, String citation) {
    /// What a service is counted by.
    public enum Per {
        /// One use, however long.
        USE,
        /// Each band.
        BAND,
        /// Each hour begun.
        HOUR,
        /// Each day.
        DAY,
        /// Each kilowatt hour.
        KWH
    }
}
