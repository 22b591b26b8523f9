package kaikan.device;

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
interface ConfigRepository extends GenericRepository<DeviceRow, Long> {
    @Query("""
            INSERT INTO device_config (device_id, version, site_id, settings, set_at, set_by)
            SELECT id, :version, site_id, :settings, :now, :by FROM device WHERE id = :deviceId
            """)
    int set(long deviceId, long version, String settings, Instant now, long by);

    @Query("""
            SELECT device_id, version, settings FROM device_config WHERE device_id = :deviceId ORDER BY version DESC LIMIT 1
            """)
    Optional<ConfigRow> newest(long deviceId);

    /// The newest of each device of a site.
    @Query("""
            SELECT c.device_id, c.version, c.settings FROM device_config c
             WHERE c.site_id = :siteId AND c.version = (SELECT MAX(n.version) FROM device_config n WHERE n.device_id = c.device_id)
            """)
    List<ConfigRow> newestAt(long siteId);
}
