package kaikan.booking;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.ledger.Ledger;
import kaikan.member.Viewer;

/// Walks the demonstration's bookings through the use cases, each at the moment at which it would have happened. No mail is written: it
/// would have been sent long ago.
@Singleton
class DemoSteps {
    private final Catalogues catalogues;
    private final Fees fees;
    private final Ledger ledger;
    private final PlaceBooking.Records records;
    private final Acts acts;

    DemoSteps(Catalogues catalogues, Fees fees, Ledger ledger, PlaceBooking.Records records, Acts acts) {
        this.catalogues = catalogues;
        this.fees = fees;
        this.ledger = ledger;
        this.records = records;
        this.acts = acts;
    }

    /// What else is needed to act; a use case that is made here by hand has to be given its transaction.
    @Singleton
    record Acts(
            CloseSpace.Files files, DecideBooking.Effects deciding, Cancellation.Effects cancelling, Approval.Changing changing,
            TransactionOperations<Connection> transactions, Clock clock) {}

    /// What becomes of something that a reviewer has to look at.
    enum Fate {
        ASKED,
        WAITS,
        REFUSED,
        APPROVED;

        /// Of many, most are approved.
        static Fate of(int number) {
            return switch (number % 6) {
                case 0 -> ASKED;
                case 1 -> WAITS;
                case 2 -> REFUSED;
                default -> APPROVED;
            };
        }
    }

    /// Who walks, when they apply, when somebody looks at it, and which of them this is.
    record Walk(DemoCast people, Viewer by, Instant applied, Instant decided, int number, Fate fate) {}

    /// Applies, and lets a reviewer decide where one must; what is refused is left out.
    void walk(Walk walk, BookingRequest request) {
        PlaceBooking placing = new PlaceBooking(catalogues, fees, ledger, records(walk.applied), at(walk.applied));
        if (placing.place(walk.by, request) instanceof Answer.Done<Booking>(Booking booking)) {
            acts.transactions.executeWrite(_ -> {
                decide(walk, booking);
                return booking;
            });
        }
    }

    /// Applies for other spaces and times in place of what was approved.
    ///
    /// @param key of the booking's form
    /// @param then after it was approved
    void seek(Viewer by, String key, Instant then, Wish wish) {
        Docket docket = new Docket(records.bookings());
        PlaceBooking.Records past = records(then);
        var seeking = new ChangeBooking.Seeking(
                acts.changing.sought(), new SeekChange(docket, past, ledger, at(then)), acts.changing.terms());
        ChangeBooking changing = new ChangeBooking(docket, catalogues, fees, ledger, past, at(then), seeking);
        Booking booking = records.bookings().byRequest(by.personId(), key).orElseThrow();
        changing.change(by, Seen.of(booking), new ChangeBooking.Wanted(List.of(wish), booking.particulars(), ""));
    }

    /// A closure, as it was entered at that time.
    void close(Viewer by, CloseSpace.Plan plan, Instant entered) {
        CloseSpace.Files files = acts.files;
        var then = new CloseSpace.Files(files.sql(), files.bookings(), files.closures(), files.trail().at(at(entered)));
        new CloseSpace(catalogues, ledger, then, at(entered)).close(by, plan);
    }

    private PlaceBooking.Records records(Instant then) {
        Chronicle past = records.chronicle().ofThePast(at(then));
        return new PlaceBooking.Records(
                records.store(), records.bookings(), past, records.allowance(), records.purposes(), records.closures(), records.residents(),
                records.people());
    }

    private void decide(Walk walk, Booking booking) {
        Docket docket = new Docket(records.bookings());
        Clock then = at(walk.decided);
        PlaceBooking.Records past = records(walk.decided);
        Viewer reviewer = walk.people.reviewer(booking.siteId());
        DecideBooking.Effects now = acts.deciding;
        DecideBooking.Effects effects = new DecideBooking.Effects(
                new Approval(docket, past, ledger, acts.changing), now.closures(), now.sought(), now.seek());
        DecideBooking deciding = new DecideBooking(docket, past, ledger, effects, then);
        Seen seen = Seen.of(booking);
        if (booking.state() == BookingState.APPLIED) {
            switch (booking.begunAt(acts.clock.instant()) ? Fate.APPROVED : walk.fate) { // nobody lets an application lie until its time has come
                case ASKED -> deciding.askBack(reviewer, seen, "搬入の車は何台の予定ですか。");
                case WAITS -> {}
                case REFUSED -> deciding.reject(reviewer, seen, "展示の準備期間と重なるため、別の面をご検討ください。");
                case APPROVED -> deciding.approve(reviewer, seen, "");
            }
        } else if (walk.number % 17 == 0) {
            Cancellation cancellation = new Cancellation(docket, past, ledger, acts.cancelling, then);
            new CancelBooking(docket, past, cancellation, acts.cancelling.consequences(), then).cancel(walk.by, seen);
        }
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
