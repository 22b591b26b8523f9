package kaikan.admission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface MovedFromRepository extends GenericRepository<MovedFrom, Long> {
    MovedFrom save(MovedFrom row);

    @Query("""
            SELECT * FROM admission_moved WHERE site_id = :siteId AND moved_at > :since ORDER BY moved_at, id
            """)
    List<MovedFrom> since(long siteId, Instant since);
}
