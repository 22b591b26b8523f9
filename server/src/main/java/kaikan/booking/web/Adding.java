package kaikan.booking.web;

import java.util.List;
import kaikan.platform.web.Choice;

/// The row of the form that adds a space: what can be chosen once a space and a day are.
public sealed interface Adding {
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
    record Times(int step, String rule) implements Adding {}

    /// Nothing is sold of it on that day.
    record Nothing(String why) implements Adding {}
}
