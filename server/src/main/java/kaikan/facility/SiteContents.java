package kaikan.facility;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/// What goes with a site when it goes, and the order of sites.
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class SiteContents implements GenericRepository<SpaceEntry, Long> {
    /// Removes spaces and units; parts before their wholes.
    void forget(long siteId) {
        forgetParts(siteId);
        freeSpaces(siteId);
        forgetSpaces(siteId);
        forgetUnits(siteId);
    }

    @Query("DELETE FROM space_unit WHERE space_id IN (SELECT id FROM space WHERE site_id = :siteId)")
    abstract void forgetParts(long siteId);

    @Query("UPDATE space SET parent_id = NULL WHERE site_id = :siteId")
    abstract void freeSpaces(long siteId);

    @Query("DELETE FROM space WHERE site_id = :siteId")
    abstract void forgetSpaces(long siteId);

    @Query("DELETE FROM unit WHERE site_id = :siteId")
    abstract void forgetUnits(long siteId);

    @Query("UPDATE site s JOIN (SELECT MAX(position) AS last FROM site) m SET s.position = m.last + 1 WHERE s.id = :siteId")
    abstract void placeLast(long siteId);
}
