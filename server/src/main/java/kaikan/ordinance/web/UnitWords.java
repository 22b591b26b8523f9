package kaikan.ordinance.web;

import kaikan.ordinance.fee.PriceUnit;
import kaikan.platform.text.Words;

/// What one price buys, in words: `30分`, `1回`.
public final class UnitWords {
    private UnitWords() {}

    /// What is sold, and how long one use of it is at least: `1時間 500円（2時間から）`.
    ///
    /// @param sold in words already
    /// @param minutes the shortest use
    public static String least(Words words, String sold, int minutes) {
        return minutes % 60 == 0
                ? words.get("ordinance.least.hours", sold, minutes / 60)
                : words.get("ordinance.least.minutes", sold, minutes);
    }

    /// @param unit the text of a [PriceUnit] or the name of a [kaikan.ordinance.fee.ServiceRow.Per]
    static String unit(Words words, String unit) {
        if (words.has("ordinance.per." + unit)) {
            return words.get("ordinance.per." + unit);
        }
        return switch (PriceUnit.parse(unit)) {
            case PriceUnit.OfMinutes(int minutes) ->
                minutes % 60 == 0
                        ? words.get(minutes == 60 ? "ordinance.per.HOUR" : "ordinance.per.hours", minutes / 60)
                        : words.get("ordinance.per.minutes", minutes);
            case PriceUnit.OfDay() -> words.get("ordinance.per.DAY");
            case PriceUnit.OfBands(String keys) -> keys;
        };
    }
}
