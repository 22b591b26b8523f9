package kaikan.booking.availability.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import kaikan.platform.web.Choice;

/// The form that looks through all centres.
///
/// @param date the day that is looked at
/// @param search what is looked for
/// @param kinds to choose from
public record FreeForm(LocalDate date, Search search, List<Choice> kinds) {
    private static final int FIRST_HOUR = 7;
    private static final int LAST_HOUR = 22;

    /// The times that can be chosen.
    public List<String> times() {
        return IntStream.rangeClosed(FIRST_HOUR, LAST_HOUR).mapToObj(hour -> Addresses.clock(hour * 60)).toList();
    }

    /// The address of the same search on another day.
    public String on(LocalDate other) {
        String query = search.query();
        return "/free?date=" + other + (query.isEmpty() ? "" : "&" + query.substring(1));
    }
}
