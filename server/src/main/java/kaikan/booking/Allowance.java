package kaikan.booking;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kaikan.booking.BookingRefusal.Code;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// How much one account may have ahead of it that it took online, over all houses together: so that nobody holds a whole house before the
/// others are awake. It is a guard against misuse, far above what people need, and not an owner's rule; the desk may enter more.
@Singleton
class Allowance {
    /// What holds something and has not begun; a cancelled booking holds its slot until it can no longer be undone.
    /// The index answers all of it.
    private static final String AHEAD = """
            SELECT COALESCE(SUM(uses), 0) AS uses FROM booking FORCE INDEX (booking_by_person)
             WHERE person_id = ? AND use_from > ? AND channel = 'ONLINE' AND ref <> ?
               AND (state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED') OR release_at > ?)""";
    private static final String STANDING =
            "SELECT (SELECT COUNT(deleted_at) FROM person WHERE id = ? LOCK IN SHARE MODE) AS gone, (" + AHEAD + ") AS uses";

    private final Sql sql;
    private final BookingSettings settings;

    Allowance(Sql sql, BookingSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// The value, unless the proposal and what the account already has are too much together. Two proposals of one account at the same
    /// moment may both pass: the guard is against hundreds.
    @Connectable
    <T> Answer<T> unlessTooMuch(Proposal proposal, T value) {
        return proposal.request().channel() == Channel.ONLINE
                ? within(proposal, sql.list(AHEAD, values(proposal), row -> row.getInt("uses")).getFirst(), value)
                : new Answer.Done<>(value);
    }

    /// The same within the transaction that writes what is proposed, asked together with whether the account is still there: it cannot be
    /// deleted before that transaction is over, and whoever was too late for the slot is not asked at all.
    <T> Answer<T> whileStanding(Proposal proposal, T value) {
        List<@Nullable Object> values = new ArrayList<>(List.of(proposal.request().applicant().personId()));
        values.addAll(values(proposal));
        OptionalInt ahead = sql.list(STANDING, values, row -> row.getInt("gone") > 0
                ? OptionalInt.empty()
                : OptionalInt.of(row.getInt("uses"))).getFirst();
        if (ahead.isEmpty()) {
            return Answer.refused(Code.ACCOUNT_GONE);
        }
        return proposal.request().channel() == Channel.ONLINE ? within(proposal, ahead.getAsInt(), value) : new Answer.Done<>(value);
    }

    private <T> Answer<T> within(Proposal proposal, int ahead, T value) {
        int after = ahead + proposal.wishes().size();
        return after > settings.mostAhead() ? Answer.refused(Code.TOO_MUCH_AHEAD, settings.mostAhead()) : new Answer.Done<>(value);
    }

    /// What a change replaces does not count: its key is the booking's reference.
    private static List<@Nullable Object> values(Proposal proposal) {
        BookingRequest request = proposal.request();
        return List.of(request.applicant().personId(), proposal.now(), request.requestKey(), proposal.now());
    }
}
