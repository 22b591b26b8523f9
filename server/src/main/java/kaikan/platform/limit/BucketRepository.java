package kaikan.platform.limit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface BucketRepository extends GenericRepository<Bucket, String> {
    /// @return 1 if one could be taken; 0 if the bucket is empty, or unknown
    @Query("""
            UPDATE platform_bucket SET full_at = DATE_ADD(GREATEST(full_at, :now), INTERVAL :pause MICROSECOND)
             WHERE name = :name AND DATE_ADD(GREATEST(full_at, :now), INTERVAL :pause MICROSECOND) <= :deepest
            """)
    int take(String name, Instant now, long pause, Instant deepest);

    @Query("""
            SELECT full_at FROM platform_bucket WHERE name = :name
            """)
    Optional<Instant> fullAt(String name);

    @Query("""
            INSERT INTO platform_bucket (name, full_at) VALUES (:name, :fullAt)
            """)
    void add(String name, Instant fullAt);

    @Query("""
            UPDATE platform_bucket SET full_at = DATE_SUB(full_at, INTERVAL :pause MICROSECOND) WHERE name = :name
            """)
    void giveBack(String name, long pause);

    @Query("""
            DELETE FROM platform_bucket WHERE full_at < :now ORDER BY full_at LIMIT 1000
            """)
    int deleteFull(Instant now);
}
