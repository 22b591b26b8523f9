package kaikan.member;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kaikan.platform.db.Jdbc;
import kaikan.platform.text.Language;

/// Reads everything that a page needs to know about who looks at it, in one round trip that touches only indexes and rows of this person.
/// It runs before every page of somebody signed in; therefore by hand.
@Singleton
class ViewerReader {
    /// One row for each combination of an organisation and a role: both are few, so that their product is small, and sorted here.
    private static final String VIEWER = """
            SELECT s.id, s.created_at, s.seen_at, p.id, p.ref, p.name, p.email, p.language,
                   o.id, o.ref, o.name, m.standing, r.role, r.site_id
              FROM member_session s
              JOIN person p ON p.id = s.person_id
              LEFT JOIN membership m ON m.person_id = p.id
              LEFT JOIN organisation o ON o.id = m.organisation_id
              LEFT JOIN site_role r ON r.person_id = p.id
             WHERE s.secret_hash = ? AND s.ends_at > ?""";
    private static final Comparator<Membership> BY_NAME =
            Comparator.comparing(Membership::name).thenComparingLong(Membership::organisationId);
    private static final Comparator<SiteRole> BY_SITE = Comparator.comparingLong(SiteRole::siteId).thenComparing(SiteRole::role);

    private final JdbcOperations jdbc;

    ViewerReader(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// The session with that hash of its key, unless it has ended by `now`.
    @Connectable
    Optional<Session> bySecret(String secretHash, Instant now) {
        return jdbc.prepareStatement(VIEWER, statement -> {
            statement.setString(1, secretHash);
            statement.setObject(2, Jdbc.utc(now));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(session(rows)) : Optional.empty();
            }
        });
    }

    private static Session session(ResultSet rows) throws SQLException {
        long id = rows.getLong(1);
        Instant createdAt = Jdbc.instant(rows, 2);
        Instant seenAt = Jdbc.instant(rows, 3);
        Viewer bare = new Viewer(
                rows.getLong(4), rows.getString(5), rows.getString(6), rows.getString(7),
                Language.ofTag(rows.getString(8)).orElse(Language.JA), List.of(), List.of());
        Set<Membership> memberships = new TreeSet<>(BY_NAME);
        Set<SiteRole> roles = new TreeSet<>(BY_SITE);
        do {
            if (rows.getString(12) != null) {
                memberships.add(new Membership(rows.getLong(9), rows.getString(10), rows.getString(11), Standing.valueOf(rows.getString(12))));
            }
            if (rows.getString(13) != null) {
                roles.add(new SiteRole(Role.valueOf(rows.getString(13)), rows.getLong(14)));
            }
        } while (rows.next());
        return new Session(id, bare.with(new ArrayList<>(memberships), new ArrayList<>(roles)), createdAt, seenAt);
    }
}
