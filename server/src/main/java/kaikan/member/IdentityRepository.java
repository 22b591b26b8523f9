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
interface IdentityRepository extends GenericRepository<PersonRow, Long> {
    @Query("""
            SELECT person_id FROM person_identity WHERE subject_key = :subjectKey
            """)
    Optional<Long> personOf(String subjectKey);

    @Query("""
            INSERT INTO person_identity (subject_key, person_id, issuer, linked_at) VALUES (:subjectKey, :personId, :issuer, :now)
            """)
    void link(String subjectKey, long personId, String issuer, Instant now);
}
