package kaikan.booking.availability.web;

import java.time.LocalDate;
import java.util.List;
import kaikan.calendar.DayRange;
import kaikan.platform.web.Choice;

/// The form that looks through all centres.
///
/// @param date the day that is looked at
/// @param search what is looked for
/// @param kinds to choose from
/// @param hours in which a time can be chosen
public record FreeForm(LocalDate date, Search search, List<Choice> kinds, DayRange hours) {
    /// The times that can be chosen.
    public List<Choice> times() {
        return Addresses.times(hours);
    }

    /// Those of them at which something can begin on that day.
    public List<Choice> beginnings() {
        return times().stream().filter(time -> time.value().compareTo("24:00") < 0).toList();
    }

    /// The address of the same search on another day.
    public String on(LocalDate other) {
        String query = search.query();
        return "/free?date=" + other + (query.isEmpty() ? "" : "&" + query.substring(1));
    }
}
