package kaikan.equipment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface MachineRepository extends GenericRepository<MachineRow, Long> {
    MachineRow save(MachineRow machine);

    MachineRow update(MachineRow machine);

    List<MachineRow> findBySiteIdOrderByCode(long siteId);

    List<MachineRow> findByCode(String code);

    Optional<MachineRow> findBySiteIdAndCode(long siteId, String code);

    /// The same, and nobody else grants or takes back anything for it until this transaction ends.
    @Query("""
            SELECT * FROM equipment_machine WHERE site_id = :siteId AND code = :code FOR UPDATE
            """)
    Optional<MachineRow> locked(long siteId, String code);

    @Query("""
            UPDATE equipment_machine SET fault_ja = :ja, fault_en = :en, version = version + 1 WHERE id = :id
            """)
    int fault(long id, String ja, String en);

    /// The meters whose count can be shown as it is: in use, and never with a multiplier. Reads another room's tables, changes nothing there.
    @Query("""
            SELECT code, name_ja, name_en FROM energy_meter m WHERE site_id = :siteId AND retired_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM energy_constant c WHERE c.meter_id = m.id AND c.multiplier <> 1) ORDER BY code
            """)
    List<CountingMeter> meters(long siteId);
}
