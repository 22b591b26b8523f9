package kaikan.facility;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.math.BigDecimal;

/// The rows of the register.
@JdbcRepository(dialect = Dialect.MYSQL)
interface UnitEntries extends CrudRepository<UnitEntry, Long> {
    @Query("UPDATE unit SET area_m2 = :area WHERE id = :id")
    void measure(long id, BigDecimal area);

    /// Gives all that is made of the whole of that unit, and of nothing else, its area.
    @Query("UPDATE space s JOIN space_unit p ON p.space_id = s.id SET s.area_m2 = :area"
            + " WHERE p.unit_id = :id AND p.amount = :capacity"
            + " AND NOT EXISTS (SELECT 1 FROM space_unit o WHERE o.space_id = s.id AND o.unit_id <> p.unit_id)")
    void measureSpaces(long id, int capacity, BigDecimal area);
}
