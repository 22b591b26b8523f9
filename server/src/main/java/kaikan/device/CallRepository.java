package kaikan.device;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface CallRepository extends GenericRepository<DeviceRow, Long> {
    @Query("""
            INSERT INTO device_call (call_key, device_id, site_id, about, called_at) VALUES (:call, :deviceId, :siteId, :about, :at)
            ON DUPLICATE KEY UPDATE site_id = site_id
            """)
    int called(String call, long deviceId, long siteId, String about, Instant at);

    /// Calls that a device made at that moment were made at another one.
    @Query("""
            UPDATE device_call SET called_at = :right WHERE device_id = :deviceId AND called_at = :wrong
            """)
    int retime(long deviceId, Instant wrong, Instant right);

    @Query("""
            UPDATE device_call SET withdrawn_at = :at WHERE device_id = :deviceId AND call_key = :call AND withdrawn_at IS NULL
            """)
    int withdrawn(long deviceId, String call, Instant at);

    @Query("""
            UPDATE device_call SET answered_at = :now, answered_by = :by
             WHERE call_key = :call AND site_id = :siteId AND answered_at IS NULL
            """)
    int answered(String call, long siteId, Instant now, long by);

    @Query("""
            UPDATE device_call SET done_at = :now
             WHERE call_key = :call AND site_id = :siteId AND answered_at IS NOT NULL AND done_at IS NULL
            """)
    int done(String call, long siteId, Instant now);

    @Query("""
            SELECT c.call_key AS `call`, d.name AS device, c.about, c.called_at, '' AS helper
              FROM device_call c JOIN device d ON d.id = c.device_id
             WHERE c.site_id = :siteId AND c.answered_at IS NULL AND c.withdrawn_at IS NULL ORDER BY c.called_at, c.id LIMIT 50
            """)
    List<Call> open(long siteId);

    @Query("""
            SELECT c.call_key AS `call`, d.name AS device, c.about, c.called_at, COALESCE(NULLIF(p.name, ''), '—') AS helper
              FROM device_call c JOIN device d ON d.id = c.device_id JOIN person p ON p.id = c.answered_by
             WHERE c.site_id = :siteId AND c.answered_at >= :since AND c.done_at IS NULL ORDER BY c.called_at, c.id LIMIT 50
            """)
    List<Call> attended(long siteId, Instant since);

    @Query("""
            SELECT c.call_key AS `call`, d.name AS device, c.site_id
              FROM device_call c JOIN device d ON d.id = c.device_id WHERE c.call_key IN (:calls)
            """)
    List<CalledFrom> from(List<String> calls);

    /// Calls that somebody answered at kiosks in whose name that stands, the latest first.
    @Query("""
            SELECT c.call_key AS `call`, d.name AS device, c.site_id
              FROM device_call c JOIN device d ON d.id = c.device_id
             WHERE c.answered_at IS NOT NULL AND INSTR(d.name, :typed) > 0 ORDER BY c.id DESC LIMIT :most
            """)
    List<CalledFrom> called(String typed, int most);

    @Query("""
            SELECT call_key AS `call`, done_at
              FROM device_call WHERE device_id = :deviceId AND answered_at >= :since ORDER BY answered_at DESC LIMIT 20
            """)
    List<CallAnswer> answeredSince(long deviceId, Instant since);
}
