package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kaikan.platform.db.Jdbc;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// What applicants have had and have, for whoever decides about one more booking of theirs. Applications to change a booking are no bookings.
@Singleton
public class TrackRecords {
    private static final String COUNT = """
            SELECT COUNT(CASE WHEN b.state = 'CONFIRMED' AND b.use_to <= ? THEN 1 END) AS used,
                   COUNT(CASE WHEN b.state = 'CANCELLED' AND NOT EXISTS (
                                SELECT 1 FROM platform_audit a WHERE a.subject_type = 'booking' AND a.subject_ref = b.ref
                                   AND a.verb IN ('booking.withdraw', 'booking.close')) THEN 1 END) AS cancelled,
                   COUNT(CASE WHEN b.state = 'REJECTED' THEN 1 END) AS refused,
                   COUNT(CASE WHEN b.use_to > ? AND b.state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED') THEN 1 END) AS coming,
                   COUNT(*) AS all_of_them
              FROM booking b
            """;

    private static final String HOLDS = "b.state IN ('APPLIED', 'ASKED_BACK', 'CONFIRMED')";

    private final Sql sql;
    private final BookingReader reader;

    TrackRecords(Sql sql, BookingReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /// How many bookings were used, cancelled and refused, and are still to come; all of them, however many are shown.
    ///
    /// @param cancelled by the applicant's own wish; what the house took back is nobody's doing
    /// @param all whatever became of them
    public record Count(int used, int cancelled, int refused, int coming, int all) {}

    /// Whose bookings at these sites are meant, besides one.
    ///
    /// @param id of the person or the organisation
    /// @param besides the booking that does not count; 0 for none
    /// @param siteIds not empty
    public record Whose(By by, long id, long besides, Collection<Long> siteIds) {
        /// By what bookings are somebody's.
        public enum By {
            /// What the organisation has, whoever of its people applied.
            ORGANISATION("b.organisation_id = ?"),
            /// What the person has in their own name.
            PERSON("b.person_id = ? AND b.organisation_id IS NULL"),
            /// What the person applied for, whether in their own name or an organisation's.
            APPLICANT("b.person_id = ?");

            private final String condition;

            By(String condition) {
                this.condition = condition;
            }
        }

        /// Those of the applicant's organisation, or of the applicant if there is none.
        public static Whose of(Booking booking, Collection<Long> siteIds) {
            Long organisation = booking.applicant().organisationId();
            return organisation == null
                    ? new Whose(By.PERSON, booking.applicant().personId(), booking.id(), siteIds)
                    : new Whose(By.ORGANISATION, organisation, booking.id(), siteIds);
        }

        private String where() {
            return "WHERE " + by.condition + " AND b.changes_id IS NULL AND b.id <> ? AND b.site_id IN (" + Jdbc.marks(siteIds) + ")";
        }

        private List<@Nullable Object> values() {
            List<@Nullable Object> values = new ArrayList<>(List.of(id, besides));
            values.addAll(siteIds);
            return values;
        }
    }

    /// All of them, counted.
    @ReadOnly
    public Count count(Whose whose, Instant now) {
        List<@Nullable Object> values = new ArrayList<>(List.of(now, now));
        values.addAll(whose.values());
        return sql.list(COUNT + whose.where(), values, row ->
                        new Count(
                                row.getInt("used"),
                                row.getInt("cancelled"),
                                row.getInt("refused"),
                                row.getInt("coming"),
                                row.getInt("all_of_them")))
                .getFirst();
    }

    /// Those that hold their time and whose use is not over, soonest first.
    @ReadOnly
    public List<Booking> coming(Whose whose, Instant now, int most) {
        return read(whose, " AND b.use_to > ? AND " + HOLDS + " ORDER BY b.use_from, b.id LIMIT ?", now, most);
    }

    /// Those whose use is over, and those that were refused or cancelled before it, latest first.
    @ReadOnly
    public List<Booking> past(Whose whose, Instant now, int most) {
        return read(whose, " AND (b.use_to <= ? OR NOT " + HOLDS + ") ORDER BY b.use_from DESC, b.id DESC LIMIT ?", now, most);
    }

    private List<Booking> read(Whose whose, String rest, Instant now, int most) {
        List<@Nullable Object> values = whose.values();
        values.add(now);
        values.add(most);
        return reader.read(whose.where() + rest, values);
    }
}
