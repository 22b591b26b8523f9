package kaikan.admission;

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
interface SayingRepository extends GenericRepository<Saying, Long> {
    Saying save(Saying saying);

    List<Saying> findByVisitOrderById(String visit);

    Optional<Saying> findByOriginRefAndEnvelope(String originRef, String envelope);

    @Query("""
            UPDATE admission_event SET at = :at WHERE origin_ref = :originRef AND envelope = :envelope AND at <> :at
            """)
    int retime(String originRef, String envelope, Instant at);
}
