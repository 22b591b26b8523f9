package kaikan.member;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRepository extends GenericRepository<InvitationRow, Long> {
    InvitationRow save(InvitationRow invitation);

    Optional<InvitationRow> findByRef(String ref);

    @Query("""
            SELECT * FROM invitation WHERE secret_hash = :secretHash AND ends_at > :now
            """)
    Optional<InvitationRow> find(String secretHash, Instant now);

    @Query("""
            SELECT * FROM invitation WHERE organisation_id = :organisationId AND ends_at > :now ORDER BY id
            """)
    List<InvitationRow> open(long organisationId, Instant now);

    /// One that has been accepted or has run out, as long as [#deleteEnded] lets it stand.
    @Query("""
            SELECT * FROM invitation WHERE secret_hash = :secretHash AND ends_at <= :now
            """)
    Optional<InvitationRow> ended(String secretHash, Instant now);

    /// 1 for whoever uses it up.
    @Query("""
            UPDATE invitation SET ends_at = :now WHERE id = :id AND ends_at > :now
            """)
    int useUp(long id, Instant now);

    @Query("""
            DELETE FROM invitation WHERE id = :id
            """)
    int delete(long id);

    @Query("""
            DELETE FROM invitation WHERE organisation_id = :organisationId AND ref = :ref
            """)
    int withdraw(long organisationId, String ref);

    /// Those that have run out. One that was accepted before stands as long as it would have been good.
    ///
    /// @param born an invitation of that moment runs out now
    @Query("""
            DELETE FROM invitation WHERE ends_at < :now AND created_at < :born ORDER BY ends_at LIMIT 1000
            """)
    int deleteEnded(Instant now, Instant born);
}
