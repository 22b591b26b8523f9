package kaikan.member;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends GenericRepository<SessionRow, Long> {
    SessionRow save(SessionRow session);

    /// Everything a page needs to know about who looks at it, in one round trip that touches only indexes and rows of this person.
    @Query("""
            SELECT s.id AS session_id, s.created_at, s.seen_at, p.id AS person_id, p.ref, p.name, p.email,
                   m.organisation_id, o.ref AS organisation_ref, o.name AS organisation_name, m.standing, r.role, r.site_id
              FROM member_session s
              JOIN person p ON p.id = s.person_id
              LEFT JOIN membership m ON m.person_id = p.id
              LEFT JOIN organisation o ON o.id = m.organisation_id
              LEFT JOIN site_role r ON r.person_id = p.id
             WHERE s.secret_hash = :secretHash AND s.ends_at > :now
             ORDER BY o.name, o.id, r.site_id, r.role
            """)
    List<ViewerRow> viewer(String secretHash, Instant now);

    @Query("""
            UPDATE member_session SET seen_at = :now, ends_at = :endsAt WHERE id = :id
            """)
    void touch(long id, Instant now, Instant endsAt);

    @Query("""
            SELECT * FROM member_session WHERE person_id = :personId AND ends_at > :now ORDER BY seen_at DESC, id DESC
            """)
    List<SessionRow> ofPerson(long personId, Instant now);

    @Query("""
            DELETE FROM member_session WHERE person_id = :personId
            """)
    int deleteAll(long personId);

    @Query("""
            DELETE FROM member_session WHERE person_id = :personId AND id <> :kept
            """)
    int deleteOthers(long personId, long kept);

    @Query("""
            DELETE FROM member_session WHERE person_id = :personId AND ref = :ref
            """)
    int deleteOne(long personId, String ref);

    @Query("""
            DELETE FROM member_session WHERE secret_hash = :secretHash
            """)
    int deleteBySecret(String secretHash);

    @Query("""
            DELETE FROM member_session WHERE ends_at < :now ORDER BY ends_at LIMIT 1000
            """)
    int deleteEnded(Instant now);
}
