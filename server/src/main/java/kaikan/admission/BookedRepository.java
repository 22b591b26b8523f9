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

/// Reads bookings; changes none.
@Repository
@JdbcRepository(dialect = Dialect.MYSQL)
interface BookedRepository extends GenericRepository<PassRow, Long> {
    String BOOKED = """
            SELECT b.id, b.ref, b.site_id, b.state, b.title, b.title_public, b.person_id, p.ref AS person_ref, p.name AS person_name,
                   p.email, p.language, o.name AS company
              FROM booking b JOIN person p ON p.id = b.person_id LEFT JOIN organisation o ON o.id = b.organisation_id
            """;

    @Query(BOOKED + " WHERE b.id = :id")
    Optional<Booked> byId(long id);

    @Query(BOOKED + " WHERE b.ref = :ref")
    Optional<Booked> byRef(String ref);

    @Query(BOOKED + " WHERE b.id IN (:ids)")
    List<Booked> byIds(Collection<Long> ids);

    @Query("""
            SELECT booking_id, space_id, starts_at, use_from, use_to, ends_at FROM booking_item
             WHERE booking_id IN (:ids) ORDER BY use_from, id
            """)
    List<BookedUse> usesOf(Collection<Long> ids);

    /// Bookings of a site that use something between two instants, cancelled ones included.
    @Query("""
            SELECT DISTINCT booking_id FROM booking_item
             WHERE site_id = :siteId AND use_from < :end AND use_to > :start AND use_from > :earliest
            """)
    List<Long> usedBetween(long siteId, Instant earliest, Instant start, Instant end);

    /// Confirmed bookings to come at these sites that have no organiser's pass; sites that give none would fill the list for ever, and so
    /// would bookings of organisations that have no member left.
    @Query("""
            SELECT DISTINCT b.id FROM booking b JOIN booking_item i ON i.booking_id = b.id
             WHERE b.state = 'CONFIRMED' AND b.site_id IN (:siteIds) AND i.use_to > :now
               AND NOT EXISTS (SELECT 1 FROM admission_pass p WHERE p.organiser_of = b.id)
               AND (b.organisation_id IS NULL OR b.channel <> 'ONLINE'
                    OR EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = b.organisation_id)) LIMIT 500
            """)
    List<Long> withoutPass(Collection<Long> siteIds, Instant now);

    /// Bookings that are confirmed no more and still have passes that count.
    @Query("""
            SELECT DISTINCT b.id FROM admission_pass p JOIN booking b ON b.id = p.booking_id
             WHERE p.not_after > :now AND p.revoked_at IS NULL AND b.state <> 'CONFIRMED' LIMIT 500
            """)
    List<Long> withPassInVain(Instant now);
}
