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
interface BadgeRepository extends GenericRepository<BadgeRow, Long> {
    String AT = "SELECT b.* FROM admission_badge b JOIN admission_badge_site s ON s.pass_id = b.pass_id WHERE s.site_id = :siteId ";

    BadgeRow save(BadgeRow badge);

    Optional<BadgeRow> findByPassId(String passId);

    List<BadgeRow> findByPassIdIn(Collection<String> passIds);

    List<BadgeRow> findByPersonId(long personId);

    @Query("INSERT INTO admission_badge_site (site_id, pass_id) VALUES (:siteId, :passId)")
    int open(String passId, long siteId);

    @Query("SELECT site_id FROM admission_badge_site WHERE pass_id = :passId ORDER BY site_id")
    List<Long> sites(String passId);

    @Query(AT + "AND b.pass_id = :passId")
    Optional<BadgeRow> at(long siteId, String passId);

    /// Those that open the doors of a site.
    @Query(AT + "AND b.revoked_at IS NULL AND b.not_after > :now ORDER BY b.holder, b.id")
    List<BadgeRow> counting(long siteId, Instant now);

    /// Those that open its doors no more since that moment, the last first; at most 100.
    @Query(AT + """
            AND (b.revoked_at > :since OR (b.revoked_at IS NULL AND b.not_after > :since AND b.not_after <= :now))
             ORDER BY COALESCE(b.revoked_at, b.not_after) DESC, b.id DESC LIMIT 100
            """)
    List<BadgeRow> ended(long siteId, Instant since, Instant now);

    /// Those taken back that are still signed and in their time.
    @Query("""
            SELECT b.pass_id FROM admission_badge b JOIN admission_badge_site s ON s.pass_id = b.pass_id
             WHERE s.site_id = :siteId AND b.not_after > :now AND b.revoked_at IS NOT NULL
            """)
    List<String> revoked(long siteId, Instant now);

    @Query("UPDATE admission_badge SET revoked_at = :now WHERE pass_id = :passId AND revoked_at IS NULL")
    int revoke(String passId, Instant now);

    @Query("UPDATE admission_badge SET holder = :name WHERE person_id = :personId AND holder <> ''")
    int rename(long personId, String name);

    @Query("UPDATE admission_badge SET holder = '' WHERE person_id = :personId")
    int eraseHolder(long personId);

    @Query("UPDATE admission_badge SET person_id = :account WHERE person_id = :card")
    int moveHolder(long card, long account);

    /// Erases the names on those that ended or were taken back before that moment.
    @Query("""
            UPDATE admission_badge SET holder = '', company = ''
             WHERE (not_after < :before OR revoked_at < :before) AND (holder <> '' OR company <> '') LIMIT 5000
            """)
    int erase(Instant before);
}
