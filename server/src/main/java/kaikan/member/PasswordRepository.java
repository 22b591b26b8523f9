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
interface PasswordRepository extends GenericRepository<PasswordRow, Long> {
    @Query("""
            SELECT p.id AS person_id, w.hash FROM person p LEFT JOIN person_password w ON w.person_id = p.id WHERE p.account_key = :accountKey
            """)
    Optional<Lock> lockOf(String accountKey);

    @Query("""
            SELECT hash FROM person_password WHERE person_id = :personId
            """)
    Optional<String> hashOf(long personId);

    @Query("""
            INSERT INTO person_password (person_id, hash, changed_at) VALUES (:personId, :hash, :now)
            ON DUPLICATE KEY UPDATE hash = :hash, changed_at = :now
            """)
    void set(long personId, String hash, Instant now);

    /// Replaces a hash by one with today's parameters, unless the password was changed in the meantime.
    @Query("""
            UPDATE person_password SET hash = :hash WHERE person_id = :personId AND hash = :old
            """)
    void renew(long personId, String old, String hash);
}
