package kaikan.platform.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kaikan.platform.db.Jdbc;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// The record of who changed what, when and why. It is only ever added to.
@Singleton
public class AuditTrail {
    private static final String INSERT = """
            INSERT INTO platform_audit (at, actor_person_id, verb, subject_type, subject_ref, site_id, reason, detail, facts)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF_SUBJECTS = """
            SELECT at, actor_person_id, verb, subject_type, subject_ref, site_id, reason, detail, facts
              FROM platform_audit WHERE subject_type = ? AND subject_ref IN (
            """;

    /// Read by kind: most of a site's entries are about its bookings.
    private static final String AT_SITE = """
            SELECT at, actor_person_id, verb, subject_type, subject_ref, site_id, reason, detail, facts
              FROM platform_audit FORCE INDEX (platform_audit_subject) WHERE site_id = ? AND subject_type IN (
            """;

    private static final String LAST = """
            SELECT at, actor_person_id, verb, subject_type, subject_ref, site_id, reason, detail, facts FROM platform_audit
             WHERE id IN (SELECT MAX(id) FROM platform_audit WHERE subject_type = ? AND subject_ref IN (
            """;

    private final Sql sql;
    private final Clock clock;

    AuditTrail(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// The same trail, whose entries carry the time of another clock: for data of the past that is loaded, always within a transaction.
    public AuditTrail at(Clock then) {
        return new AuditTrail(sql, then);
    }

    /// Writes the entry in the caller's transaction, so that there is no change without its entry and no entry without its change.
    @Transactional
    public void record(Entry entry) {
        sql.update(INSERT, Arrays.asList(
                clock.instant(), entry.actorPersonId(), entry.verb(), entry.subjectType(), entry.subjectRef(), entry.siteId(), entry.reason(),
                entry.detail(), entry.facts().isEmpty() ? null : entry.facts()));
    }

    /// Everything that was done to one thing, oldest first.
    @Transactional(readOnly = true)
    public List<Recorded> of(String subjectType, String subjectRef) {
        return ofAll(subjectType, List.of(subjectRef));
    }

    /// Everything that was done to several things, by their references, oldest first.
    @Transactional(readOnly = true)
    public List<Recorded> ofAll(String subjectType, Collection<String> subjectRefs) {
        return subjectRefs.isEmpty()
                ? List.of()
                : sql.list(OF_SUBJECTS + Jdbc.marks(subjectRefs) + ") ORDER BY id", values(subjectType, subjectRefs), AuditTrail::read);
    }

    /// What was done last to things of these kinds at a site, newest first; what is gone too.
    ///
    /// @param most at most so many
    @Transactional(readOnly = true)
    public List<Recorded> newest(long siteId, List<String> subjectTypes, int most) {
        List<@Nullable Object> values = new ArrayList<>(List.of(siteId));
        values.addAll(subjectTypes);
        values.add(most);
        return sql.list(AT_SITE + Jdbc.marks(subjectTypes) + ") ORDER BY at DESC, id DESC LIMIT ?", values, AuditTrail::read);
    }

    /// The last thing that was done to each of these things, by their references.
    @Transactional(readOnly = true)
    public Map<String, Recorded> last(String subjectType, Collection<String> subjectRefs) {
        Map<String, Recorded> found = new HashMap<>();
        if (!subjectRefs.isEmpty()) {
            sql.list(LAST + Jdbc.marks(subjectRefs) + ") GROUP BY subject_ref)", values(subjectType, subjectRefs), AuditTrail::read)
                    .forEach(one -> found.put(one.entry().subjectRef(), one));
        }
        return found;
    }

    private static List<@Nullable Object> values(String subjectType, Collection<String> subjectRefs) {
        List<@Nullable Object> values = new ArrayList<>(List.of(subjectType));
        values.addAll(subjectRefs);
        return values;
    }

    static Recorded read(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getObject("actor_person_id", Long.class),
                row.getString("verb"),
                row.getString("subject_type"),
                row.getString("subject_ref"),
                row.getObject("site_id", Long.class),
                row.getString("reason"),
                row.getString("detail"),
                Objects.requireNonNullElse(row.getString("facts"), ""));
        return new Recorded(Jdbc.instant(row, "at"), entry);
    }
}
