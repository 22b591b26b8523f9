package kaikan.energy;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface ConstantRepository extends GenericRepository<MeterConstant, Long> {
    MeterConstant save(MeterConstant constant);

    List<MeterConstant> findByMeterIdOrderBySinceDescAndIdDesc(long meterId);

    @Query("""
            DELETE FROM energy_constant WHERE meter_id = :meterId
            """)
    int forget(long meterId);
}
