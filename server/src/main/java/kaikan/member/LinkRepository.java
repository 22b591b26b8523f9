package kaikan.member;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface LinkRepository extends GenericRepository<LinkRow, Long> {
    LinkRow save(LinkRow link);

    @Query("""
            SELECT * FROM member_link WHERE secret_hash = :secretHash AND purpose = :purpose AND ends_at > :now
            """)
    Optional<LinkRow> find(String secretHash, String purpose, Instant now);

    @Query("""
            DELETE FROM member_link WHERE id = :id
            """)
    int delete(long id);

    @Query("""
            DELETE FROM member_link WHERE purpose = :purpose AND email = :email
            """)
    void deleteFor(String purpose, String email);

    @Query("""
            DELETE FROM member_link WHERE person_id = :personId
            """)
    void deleteOfPerson(long personId);

    @Query("""
            DELETE FROM member_link WHERE purpose = :purpose
            """)
    void deleteAllFor(String purpose);

    @Query("""
            DELETE FROM member_link WHERE ends_at < :now ORDER BY ends_at LIMIT 1000
            """)
    int deleteEnded(Instant now);
}
