package kaikan.equipment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface UseRepository extends GenericRepository<UseRow, Long> {
    String LINE = """
            SELECT u.use_key, u.machine_id, m.code, m.name_ja, m.name_en, u.pass_id, u.started_at, u.stopped_at, u.start_wh, u.stop_wh,
                   u.stop_reason, u.stop_how, u.ends_at, u.extensions
              FROM equipment_use u JOIN equipment_machine m ON m.id = u.machine_id
            """;

    /// Locks the use until the transaction ends, and makes it if this is the first that is heard of it.
    @Query("""
            INSERT INTO equipment_use (use_key, site_id, machine_id, pass_id) VALUES (:useKey, :siteId, :machineId, :passId)
            ON DUPLICATE KEY UPDATE site_id = site_id
            """)
    int lock(String useKey, long siteId, long machineId, String passId);

    Optional<UseRow> findByUseKey(String useKey);

    @Query("""
            UPDATE equipment_use SET started_at = :at, start_wh = :wattHours, start_envelope = :envelope, ends_at = COALESCE(ends_at, :until)
             WHERE use_key = :useKey AND start_envelope = ''
            """)
    int start(String useKey, Instant at, @Nullable Long wattHours, String envelope, @Nullable Instant until);

    /// Of several rows that make it longer the last counts, and each once; one that was stopped is not made longer any more.
    @Query("""
            UPDATE equipment_use SET ends_at = :until, extensions = extensions + 1, longer_envelope = :envelope
             WHERE use_key = :useKey AND longer_envelope <> :envelope AND stop_envelope = ''
            """)
    int longer(String useKey, Instant until, String envelope);

    /// What the machine's kiosk says counts more than what staff concluded before it was heard.
    @Query("""
            UPDATE equipment_use SET stopped_at = :at, stop_wh = :wattHours, stop_envelope = :envelope, stop_reason = '', stop_how = :how
             WHERE use_key = :useKey AND stop_envelope = ''
            """)
    int stop(String useKey, Instant at, @Nullable Long wattHours, String envelope, String how);

    /// There was no use: what is left of it has neither start nor end, and no stop that comes later counts. One that was stopped stands.
    @Query("""
            UPDATE equipment_use
               SET started_at = NULL, start_wh = NULL, stopped_at = NULL, stop_wh = NULL, stop_envelope = :envelope, stop_reason = ''
             WHERE use_key = :useKey AND start_envelope = :undoes AND stop_envelope = ''
            """)
    int undo(String useKey, String undoes, String envelope);

    @Query("""
            UPDATE equipment_use SET stopped_at = :at, stop_reason = :reason, stop_how = :how
             WHERE use_key = :useKey AND site_id = :siteId AND stopped_at IS NULL AND (started_at IS NULL OR started_at <= :at)
            """)
    int stopAsTold(String useKey, long siteId, Instant at, String reason, String how);

    @Query(LINE + """
             WHERE u.pass_id IN (:passIds) AND (u.started_at IS NOT NULL OR u.stopped_at IS NOT NULL) ORDER BY u.id DESC LIMIT :most
            """)
    List<UseLine> withPasses(Collection<String> passIds, int most);

    @Query("""
            UPDATE equipment_use SET ends_at = ends_at + INTERVAL TIMESTAMPDIFF(MICROSECOND, started_at, :at) MICROSECOND, started_at = :at
             WHERE start_envelope = :envelope AND started_at IS NOT NULL
            """)
    int retimeStart(String envelope, Instant at);

    @Query("""
            UPDATE equipment_use SET stopped_at = :at WHERE stop_envelope = :envelope AND stopped_at IS NOT NULL
            """)
    int retimeStop(String envelope, Instant at);

    @Query(LINE + " WHERE u.site_id = :siteId AND u.stopped_at IS NULL AND u.started_at IS NOT NULL ORDER BY u.started_at DESC")
    List<UseLine> running(long siteId);

    @Query(LINE + """
             WHERE u.machine_id = :machineId AND (u.started_at IS NOT NULL OR u.stopped_at IS NOT NULL) ORDER BY u.id DESC LIMIT :most
            """)
    List<UseLine> newestOf(long machineId, int most);

    @Query(LINE + """
             WHERE u.site_id = :siteId AND (u.started_at IS NOT NULL OR u.stopped_at IS NOT NULL) ORDER BY u.id DESC LIMIT :most
            """)
    List<UseLine> newest(long siteId, int most);
}
