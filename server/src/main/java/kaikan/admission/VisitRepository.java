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
interface VisitRepository extends GenericRepository<VisitRow, Long> {
    String INSIDER = """
            SELECT v.visit, v.site_id, v.kind, v.pass_id, v.booking_id, v.entered_at, v.left_at, v.left_how, v.basis, v.exit_number,
                   COALESCE(NULLIF(v.name, ''), NULLIF(p.holder, ''), CONCAT('No. ', p.number), g.holder, '') AS name,
                   COALESCE(NULLIF(v.company, ''), NULLIF(p.company, ''), o.name, g.company, '') AS company,
                   v.host, v.purpose, v.came_by, v.came_ref, v.seen_space, v.seen_what, v.seen_at, v.doubted_exit
              FROM admission_visit v
              LEFT JOIN admission_pass p ON p.pass_id = v.pass_id AND p.site_id = v.site_id
              LEFT JOIN admission_badge g ON g.pass_id = v.pass_id
              LEFT JOIN booking b ON b.id = v.booking_id
              LEFT JOIN organisation o ON o.id = b.organisation_id
            """;

    /// Locks the visit's row until the transaction ends, and makes it first if this is the first that is heard of it.
    @Query("""
            INSERT INTO admission_visit (visit, site_id, state, kind, basis) VALUES (:visit, :siteId, 'UNDONE', 'WALK_IN', '')
            ON DUPLICATE KEY UPDATE state = state
            """)
    int lock(String visit, long siteId);

    Optional<VisitRow> findByVisit(String visit);

    @Query("""
            UPDATE admission_visit SET state = :state, entered_at = :enteredAt, left_at = :leftAt, left_how = :leftHow WHERE visit = :visit
            """)
    int follow(String visit, VisitState state, @Nullable Instant enteredAt, @Nullable Instant leftAt, String leftHow);

    /// Notes what was said of them last at the door of a space, and the exit that it leaves in doubt.
    @Query("""
            UPDATE admission_visit SET seen_space = :space, seen_what = :what, seen_at = :at, doubted_exit = :doubted WHERE visit = :visit
            """)
    int seen(String visit, @Nullable Long space, String what, @Nullable Instant at, @Nullable Instant doubted);

    /// Notes who let them in.
    @Query("""
            UPDATE admission_visit SET came_by = :by, came_ref = :ref WHERE visit = :visit AND (came_by <> :by OR came_ref <> :ref)
            """)
    int came(String visit, String by, String ref);

    @Query("""
            UPDATE admission_visit SET kind = :kind, pass_id = :passId, booking_id = :bookingId, basis = :basis WHERE visit = :visit
            """)
    int withPass(String visit, String kind, String passId, @Nullable Long bookingId, String basis);

    /// @param exitNumber 0 for somebody who was told none, as at the desk: nobody leaves by typing it
    @Query("""
            UPDATE admission_visit
               SET kind = 'WALK_IN', basis = 'WALK_IN', name = :name, company = :company, host = :host, purpose = :purpose,
                   consent = :consent, exit_number = NULLIF(:exitNumber, 0) WHERE visit = :visit
            """)
    int walkIn(String visit, String name, String company, String host, String purpose, String consent, int exitNumber);

    @Query(INSIDER + " WHERE v.visit IN (:visits)")
    List<Insider> called(Collection<String> visits);

    @Query(INSIDER + " WHERE v.site_id = :siteId AND v.state = 'INSIDE' ORDER BY v.entered_at, v.id")
    List<Insider> inside(long siteId);

    /// Whoever is inside with a pass, however many they are, and who left with it after `since`.
    @Query(INSIDER + " WHERE v.pass_id = :passId AND (v.state = 'INSIDE' OR (v.state <> 'UNDONE' AND v.left_at > :since))")
    List<Insider> withPass(String passId, Instant since);

    @Query(INSIDER + " WHERE v.booking_id IN (:bookingIds) AND v.state <> 'UNDONE' AND v.entered_at >= :since ORDER BY v.entered_at, v.id")
    List<Insider> cameFor(Collection<Long> bookingIds, Instant since);

    @Query(INSIDER + """
             WHERE v.site_id = :siteId AND v.entered_at >= :start AND v.entered_at < :end AND v.state <> 'UNDONE'
             ORDER BY v.entered_at DESC, v.id DESC LIMIT 500
            """)
    List<Insider> enteredBetween(long siteId, Instant start, Instant end);

    @Query("""
            SELECT COUNT(*) FROM admission_visit
             WHERE site_id = :siteId AND entered_at >= :start AND entered_at < :end AND state <> 'UNDONE'
            """)
    long countEntered(long siteId, Instant start, Instant end);

    /// How many are inside by that booking, whenever they came.
    @Query("SELECT COUNT(*) FROM admission_visit WHERE booking_id = :bookingId AND state = 'INSIDE'")
    long insideBy(long bookingId);

    /// How often somebody came in by that booking, whenever it was.
    @Query("SELECT COUNT(entered_at) FROM admission_visit WHERE booking_id = :bookingId AND state <> 'UNDONE'")
    long entriesBy(long bookingId);

    @Query(INSIDER + " WHERE v.state = 'INSIDE' AND v.entered_at < :before ORDER BY v.entered_at LIMIT 1000")
    List<Insider> insideSince(Instant before);

    /// Erases what walk-ins typed before that moment; of an entry that was taken back only its sayings know when it was.
    @Query("""
            UPDATE admission_visit SET name = '', company = '', host = '', purpose = '', erased_at = :now
             WHERE erased_at IS NULL AND state <> 'INSIDE' AND (
                   entered_at < :before
                   OR (entered_at IS NULL AND CONCAT(name, company, host, purpose) <> '' AND NOT EXISTS (
                       SELECT 1 FROM admission_event e WHERE e.visit = admission_visit.visit AND e.at >= :before)))
             LIMIT 5000
            """)
    int erase(Instant before, Instant now);
}
