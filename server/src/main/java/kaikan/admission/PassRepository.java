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
import org.jspecify.annotations.Nullable;

@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface PassRepository extends GenericRepository<PassRow, Long> {
    PassRow save(PassRow pass);

    /// Locks a pass until the transaction ends: what is decided about it is decided one after the other.
    @Query("""
            UPDATE admission_pass SET people = people WHERE pass_id = :passId
            """)
    int lock(String passId);

    /// Locks a booking until the transaction ends: its passes are added one after the other.
    @Query("""
            SELECT id FROM booking WHERE id = :bookingId FOR UPDATE
            """)
    Optional<Long> lockBooking(long bookingId);

    Optional<PassRow> findByPassId(String passId);

    List<PassRow> findByPassIdIn(Collection<String> passIds);

    List<PassRow> findByBookingIdOrderById(long bookingId);

    List<PassRow> findByBookingIdIn(Collection<Long> bookingIds);

    @Query("""
            SELECT * FROM admission_pass WHERE site_id = :siteId AND not_after > :start AND not_before < :end AND revoked_at IS NULL
            """)
    List<PassRow> usableBetween(long siteId, Instant start, Instant end);

    /// Passes that may still be shown and were once signed for an earlier or later time than their booking has now.
    @Query("""
            SELECT * FROM admission_pass WHERE site_id = :siteId AND moved = TRUE AND not_after > :start AND revoked_at IS NULL
            """)
    List<PassRow> moved(long siteId, Instant start);

    /// Lets no more people in with a pass than `most`.
    @Query("""
            UPDATE admission_pass SET people = :most WHERE id = :id AND people > :most
            """)
    int fit(long id, int most);

    @Query("""
            UPDATE admission_pass SET revoked_at = :now, with_booking = :withBooking, organiser_of = NULL
             WHERE id = :id AND revoked_at IS NULL
            """)
    int revoke(long id, Instant now, boolean withBooking);

    @Query("""
            UPDATE admission_pass SET revoked_at = NULL, with_booking = FALSE, organiser_of = IF(kind = 'ORGANISER', booking_id, NULL)
             WHERE id = :id AND with_booking
            """)
    int restore(long id);

    /// A pass that went with its booking comes back with it no more.
    @Query("""
            UPDATE admission_pass SET with_booking = FALSE WHERE id = :id
            """)
    int forget(long id);

    /// The organiser's passes that a person has of bookings made in that organisation's name, as long as they are signed, those included
    /// that would come back with their booking.
    @Query("""
            SELECT p.* FROM admission_pass p JOIN booking b ON b.id = p.booking_id
             WHERE b.organisation_id = :organisationId AND b.channel = 'ONLINE' AND p.person_id = :personId AND p.kind = 'ORGANISER'
               AND p.not_after > :now AND (p.revoked_at IS NULL OR p.with_booking) ORDER BY p.not_before, p.id
            """)
    List<PassRow> heldFor(long organisationId, long personId, Instant now);

    /// The organiser's passes that count and are those of people who act for the booking's organisation no more.
    @Query("""
            SELECT p.* FROM admission_pass p JOIN booking b ON b.id = p.booking_id
             WHERE p.not_after > :now AND p.kind = 'ORGANISER' AND p.revoked_at IS NULL AND b.organisation_id IS NOT NULL
               AND b.channel = 'ONLINE' AND NOT EXISTS
                   (SELECT 1 FROM membership m WHERE m.organisation_id = b.organisation_id AND m.person_id = p.person_id) LIMIT 500
            """)
    List<PassRow> ofStrangers(Instant now);

    /// What a guest has told of themselves; whoever invited them and wrote their name down keeps that.
    @Query("""
            UPDATE admission_pass SET holder = IF(:own, :name, holder), company = :company, consent = :consent
             WHERE pass_id = :passId AND kind = 'GUEST' AND revoked_at IS NULL
            """)
    int about(String passId, boolean own, String name, String company, String consent);

    @Query("""
            UPDATE admission_pass SET holder = '' WHERE person_id = :personId
            """)
    void eraseHolder(long personId);

    /// The pass is signed for this time now, and remembers whether it ever was for another one: `moved` is set before what it is told by.
    @Query("""
            UPDATE admission_pass SET moved = (not_before < :from OR not_after > :to),
                   not_before = LEAST(not_before, :from), not_after = GREATEST(not_after, :to) WHERE id = :id
            """)
    int widen(long id, Instant from, Instant to);

    @Query("""
            INSERT INTO admission_revocation (site_id, pass_id, what, at) VALUES (:siteId, :passId, :what, :now)
            """)
    int list(long siteId, String passId, String what, Instant now);

    @Query("""
            SELECT MAX(id) FROM admission_revocation WHERE site_id = :siteId
            """)
    @Nullable Long revocationVersion(long siteId);

    /// Passes taken back that are still signed and in their time.
    @Query("""
            SELECT pass_id FROM admission_pass WHERE site_id = :siteId AND not_after > :now AND revoked_at IS NOT NULL
            """)
    List<String> revoked(long siteId, Instant now);

    /// Erases the names of guests on passes whose time ended before that moment; the organiser's is the booking's.
    @Query("""
            UPDATE admission_pass SET holder = '', company = ''
             WHERE not_after < :before AND kind <> 'ORGANISER' AND (holder <> '' OR company <> '') LIMIT 5000
            """)
    int erase(Instant before);

    @Query("""
            SELECT capacity FROM admission_house WHERE site_id = :siteId
            """)
    @Nullable Integer capacity(long siteId);

    @Query("""
            UPDATE admission_pass SET person_id = :to, holder = :name WHERE person_id = :from
            """)
    void moveHolder(long from, long to, String name);

    @Query("""
            UPDATE admission_pass SET holder = :name WHERE person_id = :personId
            """)
    void rename(long personId, String name);
}
