package kaikan.admission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface HouseRepository extends GenericRepository<PassRow, Long> {
    @Query("""
            INSERT INTO admission_house (site_id, capacity) VALUES (:siteId, :most) ON DUPLICATE KEY UPDATE capacity = VALUES(capacity)
            """)
    int limit(long siteId, @Nullable Integer most);

    @Query("SELECT asks FROM admission_house WHERE site_id = :siteId")
    Optional<String> asks(long siteId);

    @Query("""
            INSERT INTO admission_house (site_id, asks) VALUES (:siteId, :asks) ON DUPLICATE KEY UPDATE asks = VALUES(asks)
            """)
    int ask(long siteId, String asks);
}
