package kaikan.booking.web;

import java.util.List;
import kaikan.platform.web.Choice;

/// How the time of a chosen space can be changed on the form.
public sealed interface Turn {
    /// One of the bands that the ordinance sells, or several in a row.
    ///
    /// @param chosen the value of the one that is chosen
    record Bands(List<Choice> bands, String chosen) implements Turn {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /// A start and an end, as finely as the ordinance allows.
    ///
    /// @param rule what may be chosen, in words
    record Times(List<Choice> starts, List<Choice> ends, String from, String to, String rule) implements Turn {
        public Times {
            starts = List.copyOf(starts);
            ends = List.copyOf(ends);
        }
    }

    /// Not here.
    record Fixed() implements Turn {}
}
