package kaikan.booking;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import kaikan.calendar.TimeSlot;
import kaikan.ordinance.fee.QuoteJson;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// Writes bookings, always in the caller's transaction. Every change names the version it was made from; zero rows mean that somebody else
/// was there first, and then nothing else may be written.
@Singleton
class BookingStore {
    private static final String INSERT = """
            INSERT INTO booking (ref, site_id, person_id, organisation_id, state, channel, title, title_public, purpose, applicant_class,
                   ticket_yen, organiser, people, remarks, request_key, total_yen, use_from, use_to, uses, placed_at,
                   entered_by, decided_at, changes_id, version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""";
    private static final String INSERT_ITEMS =
            "INSERT INTO booking_item (booking_id, site_id, space_id, amount, starts_at, use_from, use_to, ends_at, bands) VALUES ";
    private static final String REWRITE = """
            UPDATE booking SET state = ?, title = ?, title_public = ?, purpose = ?, applicant_class = ?, ticket_yen = ?, organiser = ?,
                   people = ?, remarks = ?, total_yen = ?, use_from = ?, use_to = ?, uses = ?, decided_at = ?, decided_by = ?,
                   decision_reason = ?, version = version + 1
             WHERE id = ? AND version = ? AND state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED')""";
    private static final String DECIDE = """
            UPDATE booking SET state = ?, decided_at = ?, decided_by = ?, decision_reason = ?, version = version + 1
             WHERE id = ? AND version = ? AND state IN ('APPLIED', 'ASKED_BACK')""";
    private static final String RECALL = """
            UPDATE booking SET state = 'APPLIED', decided_at = NULL, decided_by = NULL, decision_reason = '', version = version + 1
             WHERE id = ? AND version = ? AND state = ?""";
    private static final String TOUCH = "UPDATE booking SET version = version + 1 WHERE id = ? AND version = ? AND state = 'CONFIRMED'";
    private static final String TURN = "UPDATE booking SET state = ?, version = version + 1 WHERE id = ? AND version = ? AND state = ?";
    private static final String CANCEL = """
            UPDATE booking SET state_before = state, state = 'CANCELLED', cancelled_at = ?, release_at = ?, version = version + 1
             WHERE id = ? AND version = ? AND state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED')""";
    private static final String LAPSE = """
            UPDATE booking SET state_before = state, state = 'CANCELLED', cancelled_at = ?, version = version + 1
             WHERE id = ? AND changes_id IS NOT NULL AND state IN ('APPLIED', 'ASKED_BACK')""";
    private static final String RESTORE = """
            UPDATE booking SET state = state_before, state_before = NULL, cancelled_at = NULL, release_at = NULL, version = version + 1
             WHERE id = ? AND version = ? AND state = 'CANCELLED' AND release_at > ?""";
    private static final String LET_GO = "UPDATE booking SET release_at = NULL WHERE ref = ? AND state = 'CANCELLED' AND release_at <= ?";

    private final Sql sql;

    BookingStore(Sql sql) {
        this.sql = sql;
    }

    /// Writes a new booking with its items and quotes.
    ///
    /// @return the booking with its id
    Booking insert(Booking draft, String requestKey, Priced priced) {
        Particulars particulars = draft.particulars();
        TimeSlot span = draft.span();
        long id = sql.insert(INSERT, Arrays.asList(
                draft.ref(), draft.siteId(), draft.applicant().personId(), draft.applicant().organisationId(), draft.state(),
                draft.channel(), particulars.title(), particulars.publication() == Publication.PUBLIC, particulars.purpose(),
                particulars.applicantClass(), particulars.ticket().amount(), particulars.organiser(), particulars.people(),
                particulars.remarks(), requestKey, draft.total().amount(), span.start(), span.end(), draft.items().size(),
                draft.marks().placedAt(), draft.marks().enteredBy(), draft.marks().decidedAt(), draft.changes()));
        Booking booking = draft.withId(id);
        insertItems(booking);
        insertQuotes(booking, priced.quotes(), draft.marks().placedAt());
        return booking;
    }

    /// Replaces items, particulars and what was decided, and adds quotes; `after` carries the next version.
    ///
    /// @param givenAt when the quotes were given
    boolean rewrite(Booking after, List<Priced.OwnerQuote> quotes, Instant givenAt) {
        Particulars particulars = after.particulars();
        TimeSlot span = after.span();
        Booking.Marks marks = after.marks();
        int rows = sql.update(REWRITE, Arrays.asList(
                after.state(), particulars.title(), particulars.publication() == Publication.PUBLIC, particulars.purpose(),
                particulars.applicantClass(), particulars.ticket().amount(), particulars.organiser(), particulars.people(),
                particulars.remarks(), after.total().amount(), span.start(), span.end(), after.items().size(), marks.decidedAt(),
                marks.decidedBy(), marks.decisionReason(), after.id(), after.version() - 1));
        if (rows == 1) {
            sql.update("DELETE FROM booking_item WHERE booking_id = ?", List.of(after.id()));
            insertItems(after);
            insertQuotes(after, quotes, givenAt);
        }
        return rows == 1;
    }

    /// Approval or refusal.
    boolean decide(Booking seen, BookingState state, Decision decision) {
        return 1 == sql.update(DECIDE, List.of(
                state, decision.at(), decision.by(), decision.reason(), seen.id(), seen.version()));
    }

    /// Who decided, when and why.
    record Decision(Instant at, long by, String reason) {}

    /// A confirmed booking stays what it is, but whoever saw it in an earlier version looks again.
    boolean touch(Booking seen) {
        return 1 == sql.update(TOUCH, List.of(seen.id(), seen.version()));
    }

    /// From one state of waiting to the other.
    boolean turn(Booking seen, BookingState to) {
        return 1 == sql.update(TURN, List.of(to, seen.id(), seen.version(), seen.state()));
    }

    /// @param releaseAt until when its claims stay; null when they go at once
    boolean cancel(Booking seen, Instant now, @Nullable Instant releaseAt) {
        return 1 == sql.update(CANCEL, Arrays.asList(now, releaseAt, seen.id(), seen.version()));
    }

    /// An application to change a booking ends with it, in whatever version it is by now; false if it was decided.
    boolean lapse(Booking application, Instant now) {
        return 1 == sql.update(LAPSE, List.of(now, application.id()));
    }

    /// An application waits again, as if nobody had decided.
    boolean recall(Booking seen) {
        return 1 == sql.update(RECALL, List.of(seen.id(), seen.version(), seen.state()));
    }

    boolean restore(Booking seen, Instant now) {
        return 1 == sql.update(RESTORE, List.of(seen.id(), seen.version(), now));
    }

    /// Marks a cancelled booking whose time to undo is over as let go; true for the one server that does it.
    boolean letGo(String ref, Instant now) {
        return 1 == sql.update(LET_GO, List.of(ref, now));
    }

    private void insertItems(Booking booking) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Booking.Item item : booking.items()) {
            values.addAll(List.of(
                    booking.id(), booking.siteId(), item.spaceId(), item.amount(), item.claimed().start(),
                    item.use().start(), item.use().end(), item.claimed().end(), item.bands()));
        }
        sql.update(INSERT_ITEMS + rows("(?, ?, ?, ?, ?, ?, ?, ?, ?)", booking.items().size()), values);
    }

    private void insertQuotes(Booking booking, List<Priced.OwnerQuote> quotes, Instant givenAt) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Priced.OwnerQuote quote : quotes) {
            int part = values.size() / 6 + 1;
            values.addAll(List.of(booking.id(), booking.version(), part, quote.ownerId(), givenAt, QuoteJson.write(quote.quote())));
        }
        sql.update("INSERT INTO booking_quote (booking_id, revision, part, owner_id, given_at, quote) VALUES "
                + rows("(?, ?, ?, ?, ?, ?)", quotes.size()), values);
    }

    private static String rows(String one, int count) {
        return String.join(", ", Collections.nCopies(count, one));
    }
}
