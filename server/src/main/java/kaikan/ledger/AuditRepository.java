package kaikan.ledger;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditRepository.Row, Integer> {
    @MappedEntity("ledger_audit")
    record Row(@Id int id, Instant checkedAt, int moments) {}

    @Query("""
            SELECT checked_at, moments FROM ledger_audit WHERE id = 1
            """)
    Optional<Audited> last();

    @Query("""
            INSERT INTO ledger_audit (id, checked_at, moments) VALUES (1, :at, :moments)
                ON DUPLICATE KEY UPDATE checked_at = VALUES(checked_at), moments = VALUES(moments)
            """)
    void note(Instant at, int moments);
}
