package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What applicants have had and have, for whoever decides about one more booking of theirs.
@Singleton
public class TrackRecords {
    private static final String COUNT = """
            SELECT COUNT(CASE WHEN b.state = 'CONFIRMED' AND b.use_to <= ? THEN 1 END) AS used,
                   COUNT(CASE WHEN b.state = 'CANCELLED' THEN 1 END) AS cancelled,
                   COUNT(CASE WHEN b.state = 'REJECTED' THEN 1 END) AS refused,
                   COUNT(CASE WHEN b.use_to > ? THEN 1 END) AS coming
              FROM booking b
            """;

    private final Sql sql;
    private final BookingReader reader;

    TrackRecords(Sql sql, BookingReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /// How many bookings were used, cancelled and refused, and are still to come in any state; all of them, however many are shown.
    public record Count(int used, int cancelled, int refused, int coming) {}

    /// Whose bookings: those of the applicant's organisation, or of the applicant if there is none, at these sites and besides that booking.
    ///
    /// @param siteIds not empty
    public record Whose(Booking besides, Collection<Long> siteIds) {
        private String where() {
            String theirs = besides.applicant().organisationId() == null ? "b.person_id = ? AND b.organisation_id IS NULL" : "b.organisation_id = ?";
            return "WHERE " + theirs + " AND b.id <> ? AND b.site_id IN (" + Sql.marks(siteIds) + ")";
        }

        private List<@Nullable Object> values() {
            Long organisation = besides.applicant().organisationId();
            List<@Nullable Object> values = new ArrayList<>();
            values.add(organisation == null ? besides.applicant().personId() : organisation);
            values.add(besides.id());
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
                new Count(row.getInt("used"), row.getInt("cancelled"), row.getInt("refused"), row.getInt("coming"))).getFirst();
    }

    /// Those whose use is not over, in any state, soonest first.
    @ReadOnly
    public List<Booking> coming(Whose whose, Instant now, int most) {
        return read(whose, " AND b.use_to > ? ORDER BY b.use_from, b.id LIMIT ?", now, most);
    }

    /// Those whose use is over, in any state, latest first.
    @ReadOnly
    public List<Booking> past(Whose whose, Instant now, int most) {
        return read(whose, " AND b.use_to <= ? ORDER BY b.use_from DESC, b.id DESC LIMIT ?", now, most);
    }

    private List<Booking> read(Whose whose, String rest, Instant now, int most) {
        List<@Nullable Object> values = whose.values();
        values.add(now);
        values.add(most);
        return reader.read(whose.where() + rest, values);
    }
}
