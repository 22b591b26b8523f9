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
interface JournalRepository extends GenericRepository<DeviceRow, Long> {
    @Query("""
            INSERT INTO device_journal (device_id, seq, boot, envelope, kind, wall, uptime_ms, at, received_at)
            VALUES (:deviceId, :seq, :boot, :envelope, :kind, :wall, :uptimeMs, :at, :receivedAt)
            """)
    int add(long deviceId, long seq, long boot, String envelope, String kind, Instant wall, long uptimeMs, Instant at, Instant receivedAt);

    @Query("""
            SELECT seq, envelope, kind, uptime_ms, at FROM device_journal WHERE device_id = :deviceId AND seq = :seq
            """)
    Optional<JournalRow> find(long deviceId, long seq);

    @Query("""
            SELECT seq, envelope, kind, uptime_ms, at FROM device_journal WHERE device_id = :deviceId AND envelope = :envelope
            """)
    Optional<JournalRow> named(long deviceId, String envelope);

    @Query("""
            SELECT seq, envelope, kind, uptime_ms, at FROM device_journal WHERE device_id = :deviceId AND boot = :boot ORDER BY seq
            """)
    List<JournalRow> ofBoot(long deviceId, long boot);

    @Query("""
            UPDATE device_journal SET at = :at WHERE device_id = :deviceId AND seq = :seq
            """)
    int retime(long deviceId, long seq, Instant at);

    @Query("""
            SELECT uptime_ms, server_time FROM device_anchor WHERE device_id = :deviceId AND boot = :boot
            """)
    Optional<RowTime.Anchor> anchor(long deviceId, long boot);

    @Query("""
            INSERT INTO device_anchor (device_id, boot, uptime_ms, server_time) VALUES (:deviceId, :boot, :uptimeMs, :serverTime)
            ON DUPLICATE KEY UPDATE uptime_ms = VALUES(uptime_ms), server_time = VALUES(server_time)
            """)
    int anchor(long deviceId, long boot, long uptimeMs, Instant serverTime);

    @Query("""
            DELETE FROM device_journal WHERE received_at < :before LIMIT 20000
            """)
    int forget(Instant before);
}
