package kaikan.booking.web;

import java.util.List;
import kaikan.booking.Altered;
import kaikan.booking.Reached;
import kaikan.booking.TrackRecords;
import kaikan.facility.Site;
import org.jspecify.annotations.Nullable;

/// One booking with everything that is needed to decide about it.
///
/// @param one the booking's page
/// @param holds the most people that its rooms hold at the same time; 0 where that is not known
/// @param reached how the applicant's side is reached
/// @param basis what the applicant declared and what of the price rests on it
/// @param known what the applicant has had and will have
/// @param beside what else stands in the house on its days
/// @param closed the closures over it
/// @param turned what it would make different, where it is a change of an approved booking; empty otherwise
/// @param desk what this member of staff can do, and what they must know first
public record StaffPage(
        OnePage one,
        Site site,
        int holds,
        Reached reached,
        List<Declared> basis,
        Known known,
        List<BookingView> beside,
        List<Closed> closed,
        List<Altered> turned,
        Desk desk) {

    /// A closure over what is booked or asked for.
    ///
    /// @param text its time and what visitors read about it
    /// @param before whether it was there when the booking was applied for
    public record Closed(String text, boolean before) {
        /// The key of its title.
        public String title() {
            return before ? "booking.closed-before.title" : "booking.closed-since.title";
        }
    }

    /// Something that was declared.
    ///
    /// @param what purpose, class of applicant or ticket
    /// @param value as it was declared, in words
    /// @param clauses the rows and steps of the ordinance that it set in motion, with their place; empty when it changes nothing
    public record Declared(String what, String value, List<Resting> clauses) {}

    /// A row or step of the ordinance that rests on a declaration.
    ///
    /// @param text what it says, in the reader's words
    /// @param source where the ordinance says so, in its own
    public record Resting(String text, String source) {}

    /// The applicant's other bookings at the viewer's sites.
    ///
    /// @param by whether those of the organisation or those of the person
    /// @param coming whose use is not over, soonest first
    /// @param past whose use is over, latest first
    /// @param count of all, of which only the next and the last are listed
    /// @param registered how well the house knows the organisation; null for a person and for a card that the house made
    /// @param card where the applicant's name, telephone number and mail address can be corrected; null where the desk cannot
    /// @param owned whether the applicant has an account and keeps these themselves
    /// @param othersAddress whether the applicant's card has the mail address of an account under another name
    public record Known(
            TrackRecords.Whose.By by,
            List<BookingView> coming,
            List<BookingView> past,
            TrackRecords.Count count,
            @Nullable Registered registered,
            @Nullable String card,
            boolean owned,
            boolean othersAddress) {}

    /// An organisation that somebody registered under a name that nobody verified.
    ///
    /// @param since the day of the registration, in words
    /// @param before how many other bookings of it this house has or had
    /// @param left whether all its members have left, so that nobody there sees the booking
    public record Registered(String since, int before, boolean left) {}

    /// What this member of staff can do now.
    ///
    /// @param reviewer whether they decide
    /// @param manager whether they close spaces there
    /// @param own whether it is an application of their own or of an organisation of theirs, which somebody else must decide about
    /// @param over whether the use is over, so that it can only be closed
    /// @param byHand whether no mail reaches the applicant
    /// @param recallUntil until when the decision can be taken back, as a time of day; null when it cannot
    /// @param recallLost the key of the sentence that says why a refusal can be taken back no more within that time; null where it can, or is late
    /// @param telling what has to be told by the desk, in words; null when nothing has
    /// @param copy what became of the last mail that the desk sent of the booking as it stands, in words; null when none is known
    /// @param reply the last question and its answer; null when nobody answered since
    /// @param next the next application that waits for this viewer; null when none does
    /// @param last what happened last
    public record Desk(
            boolean reviewer,
            boolean manager,
            boolean own,
            boolean over,
            boolean byHand,
            @Nullable String recallUntil,
            @Nullable String recallLost,
            @Nullable String telling,
            @Nullable String copy,
            @Nullable Reply reply,
            @Nullable BookingView next,
            @Nullable HistoryLine last) {}

    /// A question and what the applicant answered.
    public record Reply(String question, String answer) {}
}
