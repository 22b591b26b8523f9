package kaikan.energy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface ReadingRepository extends GenericRepository<ReadingRow, Long> {
    ReadingRow save(ReadingRow reading);

    long countByMeterId(long meterId);

    Optional<ReadingRow> findByEnvelope(String envelope);

    @Query("""
            SELECT * FROM energy_reading WHERE meter_id = :meterId AND at < :at ORDER BY at DESC, id DESC LIMIT 1
            """)
    Optional<ReadingRow> before(long meterId, Instant at);

    @Query("""
            SELECT * FROM energy_reading WHERE meter_id = :meterId ORDER BY at DESC, id DESC LIMIT 1
            """)
    Optional<ReadingRow> latest(long meterId);

    @Query("""
            SELECT * FROM energy_reading WHERE meter_id = :meterId ORDER BY at, id LIMIT 1
            """)
    Optional<ReadingRow> earliest(long meterId);

    @Query("""
            SELECT * FROM energy_reading WHERE meter_id = :meterId AND at > :at ORDER BY at, id LIMIT 1
            """)
    Optional<ReadingRow> after(long meterId, Instant at);

    @Query("""
            SELECT * FROM energy_reading WHERE meter_id = :meterId AND at >= :start AND at < :end ORDER BY at, id
            """)
    List<ReadingRow> between(long meterId, Instant start, Instant end);

    @Query("""
            UPDATE energy_reading SET mark = :mark, step_wh = :stepWh WHERE id = :id
            """)
    int judge(long id, Mark mark, @Nullable Long stepWh);

    @Query("""
            UPDATE energy_reading SET at = :at WHERE id = :id
            """)
    int retime(long id, Instant at);
}
