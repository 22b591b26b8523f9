package kaikan.member;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface OrganisationRepository extends GenericRepository<OrganisationRow, Long> {
    OrganisationRow save(OrganisationRow organisation);

    Optional<OrganisationRow> findById(long id);

    Optional<OrganisationRow> findByRef(String ref);

    List<OrganisationRow> findByRefIn(Collection<String> refs);

    List<OrganisationRow> findByIdIn(Collection<Long> ids);

    @Query("""
            SELECT * FROM organisation WHERE search_key LIKE CONCAT('%', :part, '%') ORDER BY kana, name, id LIMIT :most
            """)
    List<OrganisationRow> search(String part, int most);

    /// As [#search], but only those that people act for: what the house made a card for is not among them.
    @Query("""
            SELECT * FROM organisation o WHERE o.search_key LIKE CONCAT('%', :part, '%')
               AND EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id) ORDER BY o.kana, o.name, o.id LIMIT :most
            """)
    List<OrganisationRow> searchRegistered(String part, int most);

    @Query("""
            SELECT * FROM organisation WHERE name_key = :nameKey ORDER BY id LIMIT 20
            """)
    List<OrganisationRow> called(String nameKey);

    /// The oldest card of that name that the house made itself.
    @Query("""
            SELECT * FROM organisation o WHERE o.name_key = :nameKey AND o.founded_by IS NULL
               AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id) ORDER BY o.id LIMIT 1
            """)
    Optional<OrganisationRow> cardCalled(String nameKey);

    /// How many organisations that the person registered still have a member, whoever that is.
    @Query("""
            SELECT COUNT(*) FROM organisation o WHERE o.founded_by = :personId
               AND EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.id)
            """)
    int standing(long personId);

    @Query("""
            UPDATE organisation SET name = :name, kana = :kana, phone = :phone, address = :address, name_key = :nameKey,
                   search_key = :searchKey
             WHERE id = :id
            """)
    void describe(long id, String name, String kana, String phone, String address, String nameKey, String searchKey);

    /// The lock under which members come, go and change; the first statement of its transaction.
    @Query("""
            SELECT id FROM organisation WHERE id = :id FOR UPDATE
            """)
    Optional<Long> lock(long id);

    @Query("""
            SELECT m.person_id, p.ref, p.name, p.email, m.standing, m.since
              FROM membership m JOIN person p ON p.id = m.person_id
             WHERE m.organisation_id = :organisationId ORDER BY m.standing DESC, p.kana, p.name, p.id
            """)
    List<Member> members(long organisationId);

    @Query("""
            SELECT m.organisation_id, o.ref, o.name, m.standing FROM membership m JOIN organisation o ON o.id = m.organisation_id
             WHERE m.person_id = :personId ORDER BY o.name, o.id
            """)
    List<Membership> membershipsOf(long personId);

    @Query("""
            INSERT INTO membership (organisation_id, person_id, standing, since) VALUES (:organisationId, :personId, :standing, :now)
            """)
    void join(long organisationId, long personId, String standing, Instant now);

    @Query("""
            UPDATE membership SET standing = :standing WHERE organisation_id = :organisationId AND person_id = :personId
            """)
    void setStanding(long organisationId, long personId, String standing);

    @Query("""
            DELETE FROM membership WHERE organisation_id = :organisationId AND person_id = :personId
            """)
    int leave(long organisationId, long personId);
}
