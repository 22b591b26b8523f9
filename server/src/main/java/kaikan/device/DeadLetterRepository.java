package kaikan.device;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeadLetterRepository extends GenericRepository<DeadLetterRow, Long> {
    DeadLetterRow save(DeadLetterRow letter);

    Optional<DeadLetterRow> findByDeviceIdAndSeqAndRowHash(long deviceId, long seq, String rowHash);

    /// How many rows were refused as the one that has that number, not as another one under it.
    @Query("""
            SELECT COUNT(*) FROM device_dead_letter WHERE device_id = :deviceId AND seq = :seq AND code <> 'SEQ_TAKEN'
            """)
    long refusedAt(long deviceId, long seq);

    /// The newest rows, those that nobody has looked at first: they are never cut off by those that somebody has.
    @Query("""
            SELECT l.ref, d.name AS device, l.seq, l.code, l.detail, l.row_text, l.received_at, l.seen_at
              FROM device_dead_letter l JOIN device d ON d.id = l.device_id WHERE l.site_id = :siteId
             ORDER BY l.seen_at IS NOT NULL, l.id DESC LIMIT 200
            """)
    List<DeadLetter> at(long siteId);

    /// Takes the names that walk-ins typed out of refused rows; that they were refused, and why, stays.
    @Query("""
            UPDATE device_dead_letter SET row_text = '' WHERE received_at < :before AND row_text LIKE '%walkInRegistered%'
            """)
    int erase(Instant before);

    @Query("""
            SELECT COUNT(*) FROM device_dead_letter WHERE ref = :ref AND site_id = :siteId
            """)
    long countAt(String ref, long siteId);

    @Query("""
            UPDATE device_dead_letter SET seen_at = :now, seen_by = :by WHERE ref = :ref AND site_id = :siteId AND seen_at IS NULL
            """)
    int seen(String ref, long siteId, Instant now, long by);
}
