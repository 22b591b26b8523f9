package kaikan.admission;

import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface KeyRepository extends GenericRepository<KeyRow, Integer> {
    KeyRow save(KeyRow key);

    List<KeyRow> findAll();
}
