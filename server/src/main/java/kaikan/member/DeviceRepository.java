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
interface DeviceRepository extends GenericRepository<DeviceRow, String> {
    @Query("""
            SELECT person_id FROM member_device WHERE secret_hash = :secretHash AND ends_at > :now
            """)
    Optional<Long> ownerOf(String secretHash, Instant now);

    @Query("""
            INSERT INTO member_device (secret_hash, person_id, ends_at) VALUES (:secretHash, :personId, :endsAt)
            ON DUPLICATE KEY UPDATE ends_at = :endsAt
            """)
    void remember(String secretHash, long personId, Instant endsAt);

    @Query("""
            DELETE FROM member_device WHERE person_id = :personId
            """)
    void forgetAll(long personId);

    @Query("""
            DELETE FROM member_device WHERE ends_at < :now ORDER BY ends_at LIMIT 1000
            """)
    int deleteEnded(Instant now);
}
