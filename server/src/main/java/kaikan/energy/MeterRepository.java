package kaikan.energy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface MeterRepository extends GenericRepository<MeterRow, Long> {
    MeterRow save(MeterRow meter);

    List<MeterRow> findBySiteIdOrderByCode(long siteId);

    Optional<MeterRow> findBySiteIdAndCode(long siteId, String code);

    /// Locks the meter until the transaction ends: its readings are taken up one after the other.
    @Query("""
            UPDATE energy_meter SET version = version + 1 WHERE id = :id
            """)
    int lock(long id);

    @Query("""
            INSERT INTO energy_meter_space (meter_id, space_id) VALUES (:meterId, :spaceId) ON DUPLICATE KEY UPDATE space_id = space_id
            """)
    int supply(long meterId, long spaceId);

    @Query("""
            SELECT space_id FROM energy_meter_space WHERE meter_id = :meterId ORDER BY space_id
            """)
    List<Long> supplied(long meterId);
}
