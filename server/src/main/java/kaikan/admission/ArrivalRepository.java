package kaikan.admission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface ArrivalRepository extends GenericRepository<VisitRow, Long> {
    /// Guests, groups and people without a pass who came in at a site between two instants and are inside.
    @Query(VisitRepository.INSIDER + """
             WHERE v.site_id = :siteId AND v.state = 'INSIDE' AND v.entered_at > :since AND v.entered_at <= :until
               AND v.kind IN ('GUEST', 'GROUP', 'WALK_IN') ORDER BY v.entered_at, v.id LIMIT 500
            """)
    List<Insider> arrived(long siteId, Instant since, Instant until);

    /// Notes that the organiser was told; 0 where that was done before on that day.
    @Query("INSERT IGNORE INTO admission_arrival (bearer, day, told_at) VALUES (:bearer, :day, :now)")
    int told(String bearer, LocalDate day, Instant now);

    @Query("DELETE FROM admission_arrival WHERE told_at < :before LIMIT 5000")
    int forget(Instant before);

    @Query("SELECT COUNT(*) FROM admission_quiet WHERE booking_id = :bookingId")
    long quiet(long bookingId);

    @Query("INSERT IGNORE INTO admission_quiet (booking_id) VALUES (:bookingId)")
    int hush(long bookingId);

    @Query("DELETE FROM admission_quiet WHERE booking_id = :bookingId")
    int speak(long bookingId);
}
