package kaikan.admission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import org.jspecify.annotations.Nullable;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface HouseRepository extends GenericRepository<PassRow, Long> {
    @Query("""
            INSERT INTO admission_house (site_id, capacity) VALUES (:siteId, :most) ON DUPLICATE KEY UPDATE capacity = VALUES(capacity)
            """)
    int limit(long siteId, @Nullable Integer most);
}
