package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// What people have typed into the booking form and not sent yet, each under the key of the request that it is to become. Nobody but the
/// person who typed it can read it, and it is forgotten after two days without a touch.
@Singleton
public class Drafts {
    private static final String KEEP = """
            INSERT INTO booking_draft (person_id, request_key, fields, kept_at) VALUES (?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE fields = IF(booking_ref IS NULL, VALUES(fields), fields), kept_at = VALUES(kept_at)""";
    private static final String FIND = "SELECT fields, booking_ref FROM booking_draft WHERE person_id = ? AND request_key = ?";
    private static final String TAKE_UP = "UPDATE IGNORE booking_draft SET person_id = ? WHERE person_id = ? AND request_key = ?";
    private static final String ACCEPTED = "UPDATE booking_draft SET booking_ref = ?, fields = '' WHERE person_id = ? AND request_key = ?";
    private static final String FORGET_WRITTEN = "DELETE FROM booking_draft WHERE booking_ref IS NULL AND kept_at < ? LIMIT 500";
    private static final String FORGET_ACCEPTED = "DELETE FROM booking_draft WHERE kept_at < ? LIMIT 500";

    private static final Duration REMEMBERED = Duration.ofDays(730);

    /// In place of the person who typed it, while nobody knows who that was.
    public static final long NOBODYS = 0;

    private final Sql sql;
    private final Clock clock;

    Drafts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What was kept.
    ///
    /// @param fields the form's own text of what was typed; empty once it was accepted
    /// @param bookingRef the booking that it became or changed; null while it is still being written
    public record Kept(String fields, @Nullable String bookingRef) {}

    /// Keeps what was typed; what has been accepted stays as it is.
    ///
    /// @param fields ASCII only
    @Transactional
    public void keep(long personId, String requestKey, String fields) {
        sql.update(KEEP, List.of(personId, requestKey, fields, clock.instant()));
    }

    /// What that person typed under that key.
    @ReadOnly
    public Optional<Kept> find(long personId, String requestKey) {
        return sql.list(FIND, List.of(personId, requestKey), row -> new Kept(row.getString(1), row.getString(2))).stream().findFirst();
    }

    /// Gives what was typed under that key, while nobody was signed in, to the person who comes back for it first.
    @Transactional
    public Optional<Kept> takeUp(long personId, String requestKey) {
        sql.update(TAKE_UP, List.of(personId, NOBODYS, requestKey));
        return find(personId, requestKey);
    }

    /// Says that it was sent and what it became; what was typed is forgotten at once.
    @Transactional
    public void accepted(long personId, String requestKey, String bookingRef) {
        sql.update(ACCEPTED, List.of(bookingRef, personId, requestKey));
    }

    /// Deletes some of what was kept before that moment. That something was accepted is remembered for two years, so that an old address
    /// does not look like a fresh form whose key has been used.
    ///
    /// @return how many; zero when there are no more
    @Transactional
    int forget(Instant before) {
        return sql.update(FORGET_WRITTEN, List.of(before)) + sql.update(FORGET_ACCEPTED, List.of(before.minus(REMEMBERED)));
    }
}
