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
interface MeterRepository extends GenericRepository<MeterRow, Long> {
    MeterRow save(MeterRow meter);

    List<MeterRow> findBySiteIdOrderByCode(long siteId);

    Optional<MeterRow> findBySiteIdAndCode(long siteId, String code);

    MeterRow update(MeterRow meter);

    @Query("""
            UPDATE energy_meter SET measures = :measures WHERE id = :id
            """)
    int measure(long id, Measures measures);

    @Query("""
            UPDATE energy_meter SET retired_at = :at, retired_why = :why WHERE id = :id
            """)
    int retire(long id, @Nullable Instant at, String why);

    /// Notes that the readings since then have to be judged again; an earlier note stays.
    @Query("""
            UPDATE energy_meter SET judge_since = LEAST(COALESCE(judge_since, :since), :since) WHERE id = :id
            """)
    int judgeSince(long id, Instant since);

    @Query("""
            SELECT judge_since FROM energy_meter WHERE id = :id AND judge_since IS NOT NULL
            """)
    Optional<Instant> judgeSince(long id);

    /// Notes how far that has come; `null` when it is done.
    @Query("""
            UPDATE energy_meter SET judge_since = :next WHERE id = :id
            """)
    int judged(long id, @Nullable Instant next);

    @Query("""
            SELECT * FROM energy_meter WHERE judge_since IS NOT NULL ORDER BY id
            """)
    List<MeterRow> toJudge();

    /// The order counts: the reason is kept while the old moment still stands.
    @Query("""
            UPDATE energy_meter SET silent_why = IF(silent_since IS NULL OR silent_since > :at, :why, silent_why),
                   silent_since = LEAST(COALESCE(silent_since, :at), :at) WHERE id = :id
            """)
    int silent(long id, Instant at, String why);

    @Query("""
            UPDATE energy_meter SET silent_since = NULL, silent_why = '' WHERE id = :id AND silent_since <= :at
            """)
    int back(long id, Instant at);

    /// A reading after somebody said that the meter is silent is proof of the contrary.
    @Query("""
            SELECT m.code, m.name_ja, m.name_en,
                   CASE WHEN m.silent_since >= COALESCE(r.at, m.silent_since) THEN m.silent_since ELSE r.at END AS since,
                   CASE WHEN m.silent_since >= COALESCE(r.at, m.silent_since) THEN m.silent_why ELSE '' END AS why
              FROM energy_meter m
              LEFT JOIN energy_reading r ON r.id =
                   (SELECT l.id FROM energy_reading l WHERE l.meter_id = m.id ORDER BY l.at DESC, l.id DESC LIMIT 1)
             WHERE m.site_id = :siteId AND m.retired_at IS NULL
               AND (m.silent_since >= COALESCE(r.at, m.silent_since) OR (r.at < :before AND NOT r.simulated))
             ORDER BY m.code
            """)
    List<QuietMeter> quiet(long siteId, Instant before);

    @Query("""
            DELETE FROM energy_meter WHERE id = :id
            """)
    int remove(long id);

    @Query("""
            DELETE FROM energy_meter_space WHERE meter_id = :id
            """)
    int supplyNothing(long id);

    /// The machines at a site that name a meter. Reads another room's table and changes nothing there.
    @Query("""
            SELECT name_ja FROM equipment_machine WHERE site_id = :siteId AND meter_code = :code ORDER BY code
            """)
    List<String> machines(long siteId, String code);

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
