package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kaikan.member.Parted;
import kaikan.member.Viewer;
import kaikan.platform.db.Sql;

/// Whoever has deleted their account stands as organiser of none of their own bookings any more, and what they cancelled last comes back to
/// nobody: it is free at once.
@Singleton
class GoneApplicant implements Parted {
    private static final String ERASE = "UPDATE booking SET organiser = '' WHERE person_id = ? AND organisation_id IS NULL AND organiser = ?";
    private static final String END_GRACE = """
            UPDATE booking SET release_at = ?
             WHERE person_id = ? AND organisation_id IS NULL AND state = 'CANCELLED' AND release_at > ?""";

    private final Sql sql;
    private final Clock clock;

    GoneApplicant(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void gone(Viewer person) {
        Instant now = clock.instant();
        sql.update(ERASE, List.of(person.personId(), person.name()));
        sql.update(END_GRACE, List.of(now, person.personId(), now));
    }
}
