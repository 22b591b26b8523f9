package kaikan.facility;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/// The rows of the register.
@JdbcRepository(dialect = Dialect.MYSQL)
interface SiteEntries extends CrudRepository<SiteEntry, Long> {}
