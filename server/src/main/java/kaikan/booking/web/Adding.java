package kaikan.booking.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.availability.Sale;
import kaikan.calendar.DayRange;
import kaikan.platform.web.Choice;
import kaikan.platform.web.NavLink;

/// The row of the form that adds a space: what can be chosen once a space and a day are.
public sealed interface Adding {
    /// Whether somebody has begun to fill the row in. The day with which the row begins means nothing by itself.
    static boolean begun(Typed typed) {
        return !typed.value(Typed.ALSO).isEmpty() || rowBegun(typed);
    }

    /// The same of the row alone, whatever else is to be added.
    static boolean rowBegun(Typed typed) {
        String day = typed.value("add-date");
        boolean another = !day.isEmpty() && !day.equals(typed.value(Typed.ADDED_DAY));
        return another || Stream.of("add-space", "add-until", "add-time", "add-from", "add-to").anyMatch(field -> !typed.value(field).isEmpty());
    }

    /// No space and day yet.
    record Unasked() implements Adding {}

    /// The ordinance sells bands, or the day as a whole: one of these.
    record Bands(List<Choice> offers) implements Adding {
        public Bands {
            offers = List.copyOf(offers);
        }
    }

    /// The ordinance sells free times.
    ///
    /// @param step seconds between possible times, as time fields count
    /// @param rule what may be typed, in words
    /// @param sale what is sold
    record Times(int step, String rule, Sale.Times sale) implements Adding {
        /// What is sold next to a time: on the grid, within opening hours, neither too short nor too long; itself if that is sold.
        Optional<DayRange> nearest(DayRange asked) {
            return sale.open().stream()
                    .filter(open -> open.minutes() >= sale.min())
                    .map(open -> within(open, asked))
                    .min(Comparator.comparingInt(range -> Math.abs(range.from() - asked.from()) + Math.abs(range.to() - asked.to())));
        }

        private DayRange within(DayRange open, DayRange asked) {
            int grid = sale.step();
            int onGrid = Math.ceilDiv(asked.minutes(), grid) * grid;
            int length = Math.clamp(onGrid, sale.min(), Math.min(sale.max() / grid * grid, open.minutes()));
            int earlier = asked.from() / grid * grid;
            int from = Math.clamp(earlier, Math.ceilDiv(open.from(), grid) * grid, open.to() - length);
            return new DayRange(from, from + length);
        }
    }

    /// Nothing is sold of it on that day.
    ///
    /// @param next where it can be mended, or who can; empty where nobody needs to do anything
    record Nothing(String why, Optional<NavLink> next) implements Adding {
        Nothing(String why) {
            this(why, Optional.empty());
        }
    }
}
