package kaikan.equipment;

import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface UpkeepRepository extends GenericRepository<Upkeep, Long> {
    Upkeep save(Upkeep upkeep);

    List<Upkeep> findByMachineIdOrderByIdDesc(long machineId);
}
