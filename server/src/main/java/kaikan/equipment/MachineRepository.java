package kaikan.equipment;

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
interface MachineRepository extends GenericRepository<MachineRow, Long> {
    MachineRow save(MachineRow machine);

    List<MachineRow> findBySiteIdOrderByCode(long siteId);

    Optional<MachineRow> findBySiteIdAndCode(long siteId, String code);

    @Query("""
            UPDATE equipment_machine SET fault_ja = :ja, fault_en = :en, version = version + 1 WHERE id = :id
            """)
    int fault(long id, String ja, String en);

    @Query("""
            SELECT q.machine_id, q.person_ref FROM equipment_qualification q JOIN equipment_machine m ON m.id = q.machine_id
             WHERE m.site_id = :siteId ORDER BY q.person_ref
            """)
    List<Qualified> qualified(long siteId);

    @Query("""
            INSERT INTO equipment_qualification (machine_id, person_ref, granted_at, granted_by) VALUES (:machineId, :personRef, :now, :by)
            ON DUPLICATE KEY UPDATE granted_at = granted_at
            """)
    int qualify(long machineId, String personRef, Instant now, long by);

    @Query("""
            DELETE FROM equipment_qualification WHERE machine_id = :machineId AND person_ref = :personRef
            """)
    int disqualify(long machineId, String personRef);
}
