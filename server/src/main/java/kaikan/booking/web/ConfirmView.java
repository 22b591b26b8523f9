package kaikan.booking.web;

import java.util.List;
import kaikan.facility.Site;

/// Everything that step 3 shows.
///
/// @param typed all that is sent again
/// @param picked spaces and times in words
/// @param equipment what goes with them, and for which hours
/// @param purpose what it is for, in words
/// @param caller whether whoever is entered is known already, in words; empty when nobody is entered
/// @param offer what it costs and leads to
public record ConfirmView(
        Mode mode,
        Site site,
        Typed typed,
        List<FormView.Picked> picked,
        List<FormView.Picked> equipment,
        String purpose,
        String caller,
        Offer offer) {
    /// The number of people as it was understood, however its digits were typed.
    public int people() {
        return DraftReader.number(typed.value("people"));
    }

    /// The value of a field, as it was typed.
    public String value(String name) {
        return typed.value(name);
    }
}
