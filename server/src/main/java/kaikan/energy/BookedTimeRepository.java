package kaikan.energy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/// Reads what was booked; changes nothing.
@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface BookedTimeRepository extends GenericRepository<MeterRow, Long> {
    /// What ended after it had begun was used until then; what was never confirmed was not.
    @Query("""
            SELECT b.ref, b.title, i.space_id, i.use_from, LEAST(i.use_to, COALESCE(b.cancelled_at, i.use_to)) AS use_to
              FROM booking_item i JOIN booking b ON b.id = i.booking_id
             WHERE i.site_id = :siteId AND i.use_from >= :start AND i.use_from < :end
               AND (b.state = 'CONFIRMED' OR (b.state = 'CANCELLED' AND b.state_before = 'CONFIRMED' AND b.cancelled_at > i.use_from))
             ORDER BY i.use_from, i.id
            """)
    List<BookedTime> startingBetween(long siteId, Instant start, Instant end);
}
