package kaikan.equipment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface TermsRepository extends GenericRepository<TermsRow, Long> {
    Optional<TermsRow> findByMachineId(long machineId);

    @Query("SELECT t.* FROM equipment_terms t JOIN equipment_machine m ON m.id = t.machine_id WHERE m.site_id = :siteId")
    List<TermsRow> at(long siteId);

    @Query("""
            INSERT INTO equipment_terms (machine_id, space_id, starts, walk_up_minutes, extension_minutes, warn_minutes)
            VALUES (:machineId, :spaceId, :starts, :walkUp, :extension, :warn)
            """)
    int add(
            long machineId,
            @Nullable Long spaceId,
            String starts,
            @Nullable Integer walkUp,
            @Nullable Integer extension,
            @Nullable Integer warn);

    @Query("""
            UPDATE equipment_terms SET least_people = :least, room_id = :room, idle_watts = :watts, idle_minutes = :minutes
             WHERE machine_id = :machineId
            """)
    int more(long machineId, @Nullable Integer least, @Nullable Long room, @Nullable Integer watts, @Nullable Integer minutes);

    @Query("DELETE FROM equipment_terms WHERE machine_id = :machineId")
    int remove(long machineId);
}
