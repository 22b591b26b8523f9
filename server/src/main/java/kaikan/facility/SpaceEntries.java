package kaikan.facility;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/// The rows of the register, and what spaces consist of.
@JdbcRepository(dialect = Dialect.MYSQL)
interface SpaceEntries extends CrudRepository<SpaceEntry, Long> {
    List<SpaceEntry> findBySiteId(long siteId);

    @Query("SELECT unit_id, amount FROM space_unit WHERE space_id = :spaceId")
    List<PartRow> parts(long spaceId);

    @Query("DELETE FROM space_unit WHERE space_id = :spaceId")
    void forgetParts(long spaceId);

    @Query("INSERT INTO space_unit (space_id, unit_id, amount) VALUES (:spaceId, :unitId, :amount)")
    void addPart(long spaceId, long unitId, int amount);

    @Query("UPDATE space SET position = :position WHERE id = :id")
    void place(long id, int position);

    @Query("UPDATE space SET parent_id = NULL, version = version + 1 WHERE parent_id = :id")
    void freeParts(long id);
}
