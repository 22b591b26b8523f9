package kaikan.incubation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tenancies and what was done to them.
@JdbcRepository(dialect = Dialect.MYSQL)
interface TenancyRepository extends CrudRepository<TenancyRow, Long> {
    Optional<TenancyRow> findByRef(String ref);

    List<TenancyRow> findByRefIn(Collection<String> refs);

    @Query("SELECT * FROM tenancy WHERE LOCATE(:typed, tenant_name) > 0 ORDER BY id DESC LIMIT :most")
    List<TenancyRow> called(String typed, int most);

    List<TenancyRow> findBySiteId(long siteId);

    List<TenancyRow> findByOrganisationId(long organisationId);

    List<TenancyRow> findByIdIn(Collection<Long> ids);

    boolean existsBySiteId(long siteId);

    /// Notices a second editor: counts up only from the version that was seen.
    @Query("UPDATE tenancy SET version = version + 1 WHERE id = :id AND version = :version")
    int countUp(long id, long version);

    @Query("UPDATE tenancy SET tenant_name = :name WHERE id = :id")
    void rename(long id, String name);

    @Query("UPDATE tenancy SET organisation_id = :organisation WHERE id = :id AND organisation_id IS NOT NULL")
    void link(long id, long organisation);

    /// Keeps a change.
    ///
    /// @param former whose tenancy it was until a link or an unlink; null for every other change
    @Query("""
            INSERT INTO tenancy_change (tenancy_id, number, at, actor_person_id, verb, reason, former_organisation_id)
            VALUES (:tenancyId, :number, :at, :actor, :verb, :reason, :former)""")
    void note(long tenancyId, long number, Instant at, long actor, String verb, String reason, @Nullable Long former);

    /// Whose it was before the last link; nothing for links from before that was kept.
    @Query("""
            SELECT former_organisation_id FROM tenancy_change
             WHERE tenancy_id = :tenancyId AND verb = 'LINK' AND former_organisation_id IS NOT NULL
             ORDER BY number DESC LIMIT 1""")
    Optional<Long> beforeLink(long tenancyId);

    @Query("SELECT number, at, actor_person_id, verb, reason FROM tenancy_change WHERE tenancy_id = :tenancyId ORDER BY number")
    List<ChangeRow> changes(long tenancyId);

    @Query("""
            SELECT DISTINCT person_id FROM tenancy t WHERE person_id IN (:people) AND site_id IN (:sites)
               AND EXISTS (SELECT 1 FROM tenancy_term i WHERE i.tenancy_id = t.id AND i.replaced_in = 0)""")
    List<Long> tenants(Collection<Long> people, Collection<Long> sites);

    @Query("""
            SELECT DISTINCT m.person_id FROM membership m JOIN tenancy t ON t.organisation_id = m.organisation_id
             WHERE m.person_id IN (:people) AND t.site_id IN (:sites)
               AND EXISTS (SELECT 1 FROM tenancy_term i WHERE i.tenancy_id = t.id AND i.replaced_in = 0)""")
    List<Long> members(Collection<Long> people, Collection<Long> sites);

    @Query("""
            SELECT DISTINCT organisation_id FROM tenancy t WHERE organisation_id IN (:organisations) AND site_id IN (:sites)
               AND EXISTS (SELECT 1 FROM tenancy_term i WHERE i.tenancy_id = t.id AND i.replaced_in = 0)""")
    List<Long> organisations(Collection<Long> organisations, Collection<Long> sites);

    /// How many tenancies that person or one of these organisations has at the site that are not over on that day.
    @Query("""
            SELECT COUNT(*) FROM tenancy t JOIN tenancy_term i ON i.tenancy_id = t.id AND i.replaced_in = 0
             WHERE t.site_id = :siteId AND (t.person_id = :person OR t.organisation_id IN (:organisations))
               AND (i.until_date IS NULL OR i.until_date >= :day)""")
    long lasting(long siteId, LocalDate day, long person, Collection<Long> organisations);

    @Query("UPDATE tenancy SET person_id = :to WHERE person_id = :from")
    void moveTenant(long from, long to);
}
