package kaikan.ordinance.sale;

import java.util.List;
import kaikan.calendar.DayRange;

/// One thing that may be chosen on a day: a band, or bands in a row.
///
/// @param bands keys in the order of the day
/// @param name  what it is called
/// @param time  from the first to the last; a gap between two bands lies inside
public record Offer(List<String> bands, Label name, DayRange time) {
    public Offer {
        bands = List.copyOf(bands);
    }

    /// The keys as price rows write them: `am+pm`.
    public String key() {
        return String.join("+", bands);
    }
}
