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
interface UpkeepRepository extends GenericRepository<Upkeep, Long> {
    Upkeep save(Upkeep upkeep);

    List<Upkeep> findByMachineIdOrderByIdDesc(long machineId);

    /// Keeps a report; 0 where that was kept before.
    @Query("""
            INSERT IGNORE INTO equipment_upkeep (machine_id, at, what, note, kind, kiosk, report)
            VALUES (:machineId, :at, 'REPORTED', :note, :kind, :kiosk, :report)
            """)
    int report(long machineId, Instant at, String note, String kind, String kiosk, String report);

    /// How often staff put a machine back into use at that moment or later.
    @Query("SELECT COUNT(*) FROM equipment_upkeep WHERE machine_id = :machineId AND what = 'BACK' AND at >= :at")
    int backSince(long machineId, Instant at);

    @Query("""
            SELECT m.code, m.name_ja, m.name_en, u.kind, u.note, u.at
              FROM equipment_upkeep u JOIN equipment_machine m ON m.id = u.machine_id
             WHERE m.site_id = :siteId AND u.what = 'REPORTED'
               AND NOT EXISTS (SELECT 1 FROM equipment_upkeep l WHERE l.machine_id = u.machine_id AND l.id > u.id AND l.what <> 'REPORTED')
             ORDER BY u.id
            """)
    List<OpenReport> open(long siteId);
}
