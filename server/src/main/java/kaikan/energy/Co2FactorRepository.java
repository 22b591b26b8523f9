package kaikan.energy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface Co2FactorRepository extends GenericRepository<Co2FactorRow, Long> {
    Co2FactorRow save(Co2FactorRow factor);

    @Query("""
            SELECT * FROM energy_co2_factor WHERE site_id = :siteId ORDER BY applied_year DESC, id DESC
            """)
    List<Co2FactorRow> at(long siteId);
}
