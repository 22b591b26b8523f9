package kaikan.member;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface SiteRoleRepository extends GenericRepository<PersonRow, Long> {
    @Query("""
            SELECT role, site_id FROM site_role WHERE person_id = :personId ORDER BY site_id, role
            """)
    List<SiteRoleLine> of(long personId);

    @Query("""
            INSERT INTO site_role (person_id, site_id, role, granted_at) VALUES (:personId, :siteId, :role, :now)
            ON DUPLICATE KEY UPDATE granted_at = granted_at
            """)
    void grant(long personId, long siteId, String role, Instant now);

    @Query("""
            DELETE FROM site_role WHERE person_id = :personId AND site_id = :siteId AND role = :role
            """)
    int withdraw(long personId, long siteId, String role);

    @Query("SELECT DISTINCT person_id FROM site_role WHERE person_id IN (:people) AND site_id IN (:sites)")
    List<Long> holders(Collection<Long> people, Collection<Long> sites);

    /// Locks the administrators, so that two who leave at once do not leave nobody.
    @Query("""
            SELECT person_id FROM site_role WHERE site_id = 0 AND role = 'ADMINISTRATOR' FOR UPDATE
            """)
    List<Long> administratorsLocked();

    @Query("""
            SELECT COUNT(*) FROM site_role WHERE site_id = 0 AND role = 'ADMINISTRATOR'
            """)
    long administrators();

    @Query("""
            SELECT r.person_id, p.ref, p.name, p.email, r.role, r.site_id FROM site_role r JOIN person p ON p.id = r.person_id
             WHERE r.role <> 'TENANT' ORDER BY r.site_id, r.role, p.kana, p.name, p.id
            """)
    List<StaffLine> staff();
}
