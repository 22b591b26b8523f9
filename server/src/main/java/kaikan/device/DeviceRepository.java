package kaikan.device;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface DeviceRepository extends GenericRepository<DeviceRow, Long> {
    String INFO = """
            SELECT id, ref, site_id, name, enrolled_at, revoked_at, last_seen_at, boot, software, clock_state, clock_offset_ms, queued,
                   disk_free_bytes, health, health_text, temperature, disk_bytes, decode_percent, self_test_at, applied_through, chain_breaks,
                   place_id,
                   config_taken, config_refused, config_why,
                   (SELECT COALESCE(MAX(c.version), 0) FROM device_config c WHERE c.device_id = device.id) AS config_wanted,
                   (SELECT COUNT(*) FROM device_dead_letter l WHERE l.device_id = device.id AND l.seen_at IS NULL) AS dead_letters
              FROM device
            """;

    DeviceRow save(DeviceRow device);

    Optional<DeviceRow> findById(long id);

    Optional<DeviceRow> findByRef(String ref);

    /// The device of a site that has this key, the youngest if there are several.
    @Query("""
            SELECT * FROM device WHERE site_id = :siteId AND public_key = :publicKey ORDER BY id DESC LIMIT 1
            """)
    Optional<DeviceRow> ofKey(long siteId, String publicKey);

    /// Grows with each entry of the trail, each saying about a visit, and each row taken up from a device.
    @Query("""
            SELECT COALESCE((SELECT MAX(id) FROM platform_audit), 0) + COALESCE((SELECT MAX(id) FROM admission_event), 0)
                   + COALESCE((SELECT SUM(applied_through) FROM device), 0)
            """)
    long beats();

    @Query(INFO + "WHERE site_id = :siteId ORDER BY name, id")
    List<DeviceInfo> at(long siteId);

    @Query("SELECT ref, name FROM device WHERE site_id = :siteId")
    List<KioskNames.Named> names(long siteId);

    @Query(INFO + "WHERE revoked_at IS NULL ORDER BY site_id, name, id")
    List<DeviceInfo> inUse();

    /// Locks the device until the transaction ends: its batches are taken up one after the other.
    @Query("""
            UPDATE device SET turn = turn + 1 WHERE id = :id
            """)
    int lock(long id);

    @Query("""
            UPDATE device SET applied_through = :through, last_hash = :hash, chain_breaks = chain_breaks + :breaks, boot = :boot,
                   clock_state = :clock WHERE id = :id
            """)
    int advance(long id, long through, String hash, int breaks, long boot, String clock);

    @Query("""
            UPDATE device SET last_seen_at = :now WHERE id = :id AND last_seen_at < :before
            """)
    int seen(long id, Instant now, Instant before);

    @Query("""
            UPDATE device SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL
            """)
    int revoke(long id, Instant now);

    /// Listens to a device again. The order counts: the hash is set while the old number still stands.
    @Query("""
            UPDATE device SET revoked_at = NULL, name = :name, software = :software, last_seen_at = :now,
                   last_hash = IF(applied_through < :after, :hash, last_hash), applied_through = GREATEST(applied_through, :after)
             WHERE id = :id
            """)
    int goOn(long id, String name, String software, Instant now, long after, String hash);

    /// Puts a device at the door of a space, or of the house where there is none.
    @Query("""
            UPDATE device SET place_id = :placeId WHERE ref = :ref AND site_id = :siteId AND NOT (place_id <=> :placeId)
            """)
    int place(String ref, long siteId, @Nullable Long placeId);

    @Query("""
            UPDATE device SET software = :software WHERE id = :id
            """)
    int booted(long id, String software);

    @Query("""
            UPDATE device SET clock_offset_ms = :offset WHERE id = :id
            """)
    int anchored(long id, long offset);

    @Query("""
            UPDATE device SET config_taken = :version, config_refused = 0, config_why = '' WHERE id = :id
            """)
    int configTaken(long id, long version);

    @Query("""
            UPDATE device SET config_refused = :version, config_why = :why WHERE id = :id
            """)
    int configRefused(long id, long version, String why);

    @Query("""
            UPDATE device SET temperature = :temperature, disk_bytes = :disk, decode_percent = :decoded, self_test_at = :tested WHERE id = :id
            """)
    int measured(
            long id, @Nullable BigDecimal temperature, @Nullable Long disk, @Nullable Integer decoded, @Nullable Instant tested);

    @Query("""
            UPDATE device SET software = :software, queued = :queued, disk_free_bytes = :disk, health = :health, health_text = :text
             WHERE id = :id
            """)
    int healthy(long id, String software, long queued, long disk, String health, String text);
}
