package kaikan.admission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface SayingRepository extends GenericRepository<Saying, Long> {
    Saying save(Saying saying);

    List<Saying> findByVisitOrderById(String visit);

    Optional<Saying> findByOriginRefAndEnvelope(String originRef, String envelope);

    /// What a speaker said under names of that pattern, but for what was taken back with them.
    @Query("""
            SELECT * FROM admission_event WHERE origin_ref = :originRef AND envelope LIKE :pattern AND what <> 'UNDO' ORDER BY id
            """)
    List<Saying> under(String originRef, String pattern);

    /// What counts of what was said of these visits with a reason.
    @Query("""
            SELECT e.* FROM admission_event e
             WHERE e.visit IN (:visits) AND e.reason <> '' AND e.what <> 'UNDO' AND NOT EXISTS (
                   SELECT 1 FROM admission_event u WHERE u.visit = e.visit AND u.what = 'UNDO' AND u.undoes = e.envelope)
             ORDER BY e.id
            """)
    List<Saying> reasoned(Collection<String> visits);

    @Query("""
            UPDATE admission_event SET at = :at WHERE origin_ref = :originRef AND envelope = :envelope AND at <> :at
            """)
    int retime(String originRef, String envelope, Instant at);
}
