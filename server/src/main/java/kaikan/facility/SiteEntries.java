package kaikan.facility;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

/// The rows of the register.
@JdbcRepository(dialect = Dialect.MYSQL)
interface SiteEntries extends CrudRepository<SiteEntry, Long> {
    /// Keeps bookings at the site waiting until the end of the transaction, because each refers to this row.
    @Query("SELECT id FROM site WHERE id = :id FOR UPDATE")
    Optional<Long> lock(long id);
}
