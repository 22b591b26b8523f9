package kaikan.admission;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface GuestRepository extends GenericRepository<GuestRow, String> {
    @Query("""
            INSERT INTO admission_guest (pass_id, booking_id, email, language, told, uses, people)
            SELECT pass_id, booking_id, :email, :language, 'SETTLED', :uses, people FROM admission_pass WHERE pass_id = :passId
            """)
    int add(String passId, String email, String language, String uses);

    /// Those of a booking whose pass nobody took back for itself.
    @Query("""
            SELECT g.* FROM admission_guest g JOIN admission_pass p ON p.pass_id = g.pass_id
             WHERE g.booking_id = :bookingId AND (p.revoked_at IS NULL OR p.with_booking) ORDER BY p.id
            """)
    List<GuestRow> invited(long bookingId);

    @Query("""
            UPDATE admission_guest SET told = :told, uses = :uses, people = :people WHERE pass_id = :passId
            """)
    int told(String passId, String told, String uses, int people);

    /// Erases the addresses of guests whose passes' time ended before that moment.
    @Query("""
            DELETE FROM admission_guest WHERE pass_id IN (SELECT pass_id FROM admission_pass WHERE not_after < :before) LIMIT 5000
            """)
    int erase(Instant before);
}
