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
interface QualificationRepository extends GenericRepository<Qualification, Long> {
    Qualification save(Qualification qualification);

    List<Qualification> findByMachineIdOrderByIdDesc(long machineId);

    @Query("""
            SELECT q.* FROM equipment_qualification q JOIN equipment_machine m ON m.id = q.machine_id
             WHERE m.site_id = :siteId AND q.revoked_at IS NULL AND (q.ends_at IS NULL OR q.ends_at > :now) ORDER BY q.id
            """)
    List<Qualification> counting(long siteId, Instant now);

    /// Ends all that counts of a person's for a machine.
    ///
    /// @param why empty where a newer grant takes its place
    @Query("""
            UPDATE equipment_qualification SET revoked_at = :now, revoked_by = :by, revoked_why = :why
             WHERE machine_id = :machineId AND person_ref = :personRef AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > :now)
            """)
    int end(long machineId, String personRef, Instant now, long by, String why);

    /// What the other has already for the same machine stays as it is, beside this.
    @Query("""
            UPDATE equipment_qualification SET person_ref = :to WHERE person_ref = :from
            """)
    void moveHolder(String from, String to);
}
