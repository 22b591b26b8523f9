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
