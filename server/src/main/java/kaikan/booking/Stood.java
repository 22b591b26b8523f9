package kaikan.booking;

import java.time.Instant;
import java.util.List;
import kaikan.calendar.TimeSlot;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;

/// How a booking stood at some moment, as far as a change can alter it, in the form in which the trail stores it.
///
/// @param site the id of its site
/// @param uses its spaces and times
/// @param said what its applicant said
/// @param total what it cost, in yen
/// @param state where it stood; null in older entries
record Stood(long site, List<Use> uses, Said said, long total, @Nullable BookingState state) {
    /// A space for a stretch of use; times are instants.
    record Use(long space, int amount, String from, String to, String claimedFrom, String claimedTo) {
        static Use of(Booking.Item item) {
            TimeSlot use = item.use();
            TimeSlot all = item.claimed();
            return new Use(
                    item.spaceId(), item.amount(), use.start().toString(), use.end().toString(), all.start().toString(), all.end().toString());
        }
        Booking.Item item() {
            return new Booking.Item(space, amount, slot(claimedFrom, claimedTo), slot(from, to), "");
        }

        private static TimeSlot slot(String from, String to) {
            return new TimeSlot(Instant.parse(from), Instant.parse(to));
        }
    }

    /// The particulars, with the ticket in yen.
    record Said(
            String title, Publication publication, String purpose, String group, long ticket, String organiser, int people, String remarks) {
        static Said of(Particulars said) {
            return new Said(
                    said.title(), said.publication(), said.purpose(), said.applicantClass(), said.ticket().amount(), said.organiser(),
                    said.people(), said.remarks());
        }

        Particulars particulars() {
            return new Particulars(title, publication, purpose, group, Yen.of(ticket), organiser, people, remarks);
        }
    }

    static Stood of(Booking booking) {
        return new Stood(
                booking.siteId(), booking.items().stream().map(Use::of).toList(), Said.of(booking.particulars()), booking.total().amount(),
                booking.state());
    }

    /// A booking of nobody that stands so, to be put into words.
    Booking booking() {
        return new Booking(
                0, "", site, Applicant.privately(0), Channel.ONLINE, BookingState.APPLIED, said.particulars(),
                uses.stream().map(Use::item).toList(), Yen.of(total), Booking.Marks.placed(Instant.EPOCH, null), 0, null);
    }
}
