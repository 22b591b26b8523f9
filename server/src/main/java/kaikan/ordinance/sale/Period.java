package kaikan.ordinance.sale;

import java.util.List;
import kaikan.calendar.DayRange;

/// Which part of a day somebody takes.
public sealed interface Period {
    /// Bands by key, in the order of the day; two runs with a band between them are allowed.
    record Bands(List<String> keys) implements Period {
        /// @throws IllegalArgumentException without any band
        public Bands {
            keys = List.copyOf(keys);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("no band");
            }
        }
    }

    /// From a time to a time.
    record Times(DayRange range) implements Period {}

    /// The whole day that the house is open.
    record WholeDay(DayRange range) implements Period {}
}
