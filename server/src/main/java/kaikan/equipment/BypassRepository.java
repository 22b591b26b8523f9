package kaikan.equipment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface BypassRepository extends GenericRepository<BypassRow, Long> {
    /// Keeps one that began; 0 where that was kept before.
    @Query("""
            INSERT IGNORE INTO equipment_bypass (bypass_key, machine_id, reason, kiosk, began_at, until_at)
            VALUES (:key, :machineId, :reason, :kiosk, :at, :until)
            """)
    int began(String key, long machineId, String reason, String kiosk, Instant at, Instant until);

    @Query("""
            UPDATE equipment_bypass SET ended_at = :at WHERE machine_id = :machineId AND bypass_key = :key AND ended_at IS NULL
            """)
    int ended(long machineId, String key, Instant at);

    @Query("""
            SELECT b.bypass_key, b.machine_id, m.code, m.name_ja, m.name_en, b.reason, b.kiosk, b.began_at, b.until_at
              FROM equipment_bypass b JOIN equipment_machine m ON m.id = b.machine_id
             WHERE m.site_id = :siteId AND b.ended_at IS NULL AND b.until_at > :now ORDER BY b.id
            """)
    List<BypassLine> on(long siteId, Instant now);
}
