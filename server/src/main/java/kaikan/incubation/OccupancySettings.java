package kaikan.incubation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import org.jspecify.annotations.Nullable;

/// The settings of all sites.
@JdbcRepository(dialect = Dialect.MYSQL)
interface OccupancySettings extends CrudRepository<OccupancySetting, Long> {
    @Query("""
            INSERT INTO occupancy_setting (site_id, counting, target_permille) VALUES (:siteId, :counting, :target)
            ON DUPLICATE KEY UPDATE counting = :counting, target_permille = :target, version = version + 1""")
    void put(long siteId, String counting, @Nullable Integer target);
}
