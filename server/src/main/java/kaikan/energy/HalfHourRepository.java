package kaikan.energy;

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
interface HalfHourRepository extends GenericRepository<MeterRow, Long> {
    @Query("""
            INSERT INTO energy_half_hour (meter_id, starts_at, watt_hours, gap_wh, seen_minutes, doubtful)
            VALUES (:meterId, :startsAt, :wattHours, :gapWh, :seenMinutes, :doubtful)
            ON DUPLICATE KEY UPDATE watt_hours = VALUES(watt_hours), gap_wh = VALUES(gap_wh), seen_minutes = VALUES(seen_minutes),
                   doubtful = VALUES(doubtful)
            """)
    int put(long meterId, Instant startsAt, long wattHours, long gapWh, int seenMinutes, boolean doubtful);

    @Query("""
            SELECT meter_id, starts_at, watt_hours, gap_wh, seen_minutes, doubtful FROM energy_half_hour
             WHERE meter_id = :meterId AND starts_at >= :start AND starts_at < :end ORDER BY starts_at
            """)
    List<HalfHourRow> between(long meterId, Instant start, Instant end);

    @Query("""
            SELECT meter_id, starts_at, watt_hours, gap_wh, seen_minutes, doubtful FROM energy_half_hour
             WHERE meter_id = :meterId AND starts_at >= :start AND starts_at < :end AND seen_minutes > 0
             ORDER BY watt_hours DESC, starts_at LIMIT 1
            """)
    Optional<HalfHourRow> highest(long meterId, Instant start, Instant end);
}
