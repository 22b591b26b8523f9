package kaikan.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// What a house does on one local day: it opens in these ranges, or it is shut and says by which rule.
public sealed interface OpeningDay {
    /// Open in these ranges, in order, at least one.
    record Open(List<DayRange> ranges) implements OpeningDay {
        public Open {
            ranges = List.copyOf(ranges);
        }

        /// The ranges as slots of that day.
        public List<TimeSlot> slots(LocalDate date, ZoneId zone) {
            return ranges.stream().map(range -> range.on(date, zone)).toList();
        }

        /// From the first opening to the last closing.
        public DayRange span() {
            return ranges.getFirst().span(ranges.getLast());
        }
    }

    /// Closed all day.
    record Shut(DayRule rule) implements OpeningDay {}
}
