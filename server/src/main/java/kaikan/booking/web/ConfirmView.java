package kaikan.booking.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaikan.booking.Altered;
import kaikan.booking.ClosedLine;
import kaikan.booking.SoughtChange;
import kaikan.booking.Stated;
import kaikan.facility.Site;
import kaikan.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/// Everything that step 3 shows.
///
/// @param typed all that is sent again
/// @param picked spaces and times in words
/// @param equipment what goes with them, and for which hours
/// @param around of which of several rooms setup and removal are; empty where they are of all
/// @param stated what the fee rests on besides spaces and times
/// @param applicant in whose name it is; empty where the form asks nobody
/// @param caller whether whoever is entered is known already, in words; empty when nobody is entered
/// @param organisations for which organisation it can be entered; empty where there is nothing to choose
/// @param offer what it costs and leads to
/// @param mark of whom the caller is taken for; empty when nobody is entered
/// @param turned what a change would make different; empty for a new booking
/// @param sought the application to change an approved booking that it would be; null where it is none
/// @param givenUp of an application to change an approved booking that is changed itself, what it holds now and would hold no more
/// @param beforehand what a change means for others, drawn already; empty where it means nothing
/// @param closed of a change, what would stay in a time that the house has closed; empty for a new booking
/// @param terms of a change of what the house has closed something of, what becomes of the fee; null for every other
/// @param since what has become different since the page on which the button was pressed, in words; empty where that is not known
public record ConfirmView(
        Mode mode,
        Site site,
        Typed typed,
        List<FormView.Picked> picked,
        List<FormView.Picked> equipment,
        String around,
        Stated stated,
        String applicant,
        String caller,
        List<Choice> organisations,
        Offer offer,
        String mark,
        List<Altered> turned,
        @Nullable SoughtChange sought,
        List<String> givenUp,
        List<Content> beforehand,
        List<ClosedLine> closed,
        OnePage.@Nullable Terms terms,
        List<String> since) {
    /// Whether it is a change that changes nothing.
    public boolean nothing() {
        return offer.before() != null && turned.isEmpty() && offer.sameFee() && value("answer").isBlank();
    }

    /// Whether staff move away what the house has closed, and its applicant is to pay more for it.
    public boolean dearerForAClosure() {
        return mode.byStaff() && terms != null && offer.rises();
    }

    /// The number of people as it was understood, however its digits were typed.
    public int people() {
        return DraftReader.people(typed);
    }

    /// What is sent again without being asked here.
    public List<Map.Entry<String, String>> kept() {
        return AsRead.without(typed).without(Cards.FOR).kept();
    }

    /// The chosen organisation, as a set, for choices.
    public Set<String> chosen() {
        return Set.of(typed.value(Cards.FOR));
    }

    /// The value of a field, as it was typed.
    public String value(String name) {
        return typed.value(name);
    }
}
