package kaikan.device;

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
interface CodeRepository extends GenericRepository<CodeRow, Long> {
    CodeRow save(CodeRow code);

    /// The code, locked until the transaction ends, so that two devices cannot both use it.
    @Query("""
            SELECT * FROM device_code WHERE code_hash = :hash FOR UPDATE
            """)
    Optional<CodeRow> lock(String hash);

    @Query("""
            UPDATE device_code SET device_id = :deviceId WHERE id = :id
            """)
    int use(long id, long deviceId);

    @Query("""
            SELECT ref, device_name, expires_at FROM device_code
             WHERE site_id = :siteId AND device_id IS NULL AND expires_at > :now ORDER BY expires_at, id
            """)
    List<OpenCode> open(long siteId, Instant now);

    @Query("""
            DELETE FROM device_code WHERE ref = :ref AND site_id = :siteId AND device_id IS NULL
            """)
    int withdraw(String ref, long siteId);

    @Query("""
            SELECT COUNT(*) FROM device_code WHERE ref = :ref AND site_id <> :siteId
            """)
    long elsewhere(String ref, long siteId);

    @Query("""
            DELETE FROM device_code WHERE expires_at < :before
            """)
    int deleteBefore(Instant before);
}
