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

    @Query("""
            SELECT * FROM invitation WHERE secret_hash = :secretHash AND ends_at > :now
            """)
    Optional<InvitationRow> find(String secretHash, Instant now);

    @Query("""
            SELECT * FROM invitation WHERE organisation_id = :organisationId AND ends_at > :now ORDER BY id
            """)
    List<InvitationRow> open(long organisationId, Instant now);

    @Query("""
            SELECT * FROM invitation WHERE organisation_id = :organisationId ORDER BY id
            """)
    List<InvitationRow> into(long organisationId);

    @Query("""
            DELETE FROM invitation WHERE id = :id
            """)
    int delete(long id);

    @Query("""
            DELETE FROM invitation WHERE organisation_id = :organisationId AND ref = :ref
            """)
    int withdraw(long organisationId, String ref);

    @Query("""
            DELETE FROM invitation WHERE ends_at < :now ORDER BY ends_at LIMIT 1000
            """)
    int deleteEnded(Instant now);
}
