package kaikan.ordinance.fee;

/// What one price buys.
public sealed interface PriceUnit {
    /// Bands in a row, their keys joined as in `am+pm`.
    record OfBands(String keys) implements PriceUnit {}

    /// So many minutes; a part counts as a whole.
    record OfMinutes(int minutes) implements PriceUnit {
        /// @throws IllegalArgumentException if there are none
        public OfMinutes {
            if (minutes < 1) {
                throw new IllegalArgumentException("a price for " + minutes + " minutes");
            }
        }
    }

    /// A day.
    record OfDay() implements PriceUnit {}

    /// Reads `30 min`, `hour`, `day`, or bands.
    static PriceUnit parse(String text) {
        String unit = text.strip();
        if (unit.equals("day")) {
            return new OfDay();
        }
        if (unit.equals("hour")) {
            return new OfMinutes(60);
        }
        if (unit.matches("\\d+ ?min")) {
            return new OfMinutes(Integer.parseInt(unit.substring(0, unit.length() - 3).strip()));
        }
        return new OfBands(unit);
    }

    /// The form that [#parse] reads.
    default String text() {
        return switch (this) {
            case OfBands(String keys) -> keys;
            case OfMinutes(int minutes) -> minutes == 60 ? "hour" : minutes + " min";
            case OfDay() -> "day";
        };
    }
}
