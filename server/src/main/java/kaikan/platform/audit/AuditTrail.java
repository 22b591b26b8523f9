package kaikan.platform.audit;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kaikan.platform.db.Jdbc;
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

    private static final String LAST = """
            SELECT at, actor_person_id, verb, subject_type, subject_ref, site_id, reason, detail, facts FROM platform_audit
             WHERE id IN (SELECT MAX(id) FROM platform_audit WHERE subject_type = ? AND subject_ref IN (
            """;

    private final JdbcOperations jdbc;
    private final Clock clock;

    AuditTrail(JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// The same trail, whose entries carry the time of another clock: for data of the past that is loaded, always within a transaction.
    public AuditTrail at(Clock then) {
        return new AuditTrail(jdbc, then);
    }

    /// Writes the entry in the caller's transaction, so that there is no change without its entry and no entry without its change.
    @Transactional
    public void record(Entry entry) {
        jdbc.prepareStatement(INSERT, statement -> {
            statement.setObject(1, Jdbc.utc(clock.instant()));
            setLong(statement, 2, entry.actorPersonId());
            statement.setString(3, entry.verb());
            statement.setString(4, entry.subjectType());
            statement.setString(5, entry.subjectRef());
            setLong(statement, 6, entry.siteId());
            statement.setString(7, entry.reason());
            statement.setString(8, entry.detail());
            statement.setString(9, entry.facts().isEmpty() ? null : entry.facts());
            return statement.executeUpdate();
        });
    }

    /// Everything that was done to one thing, oldest first.
    @Transactional(readOnly = true)
    public List<Recorded> of(String subjectType, String subjectRef) {
        return ofAll(subjectType, List.of(subjectRef));
    }

    /// Everything that was done to several things, by their references, oldest first.
    @Transactional(readOnly = true)
    public List<Recorded> ofAll(String subjectType, Collection<String> subjectRefs) {
        List<Recorded> found = new ArrayList<>();
        if (subjectRefs.isEmpty()) {
            return found;
        }
        return jdbc.prepareStatement(OF_SUBJECTS + Jdbc.marks(subjectRefs) + ") ORDER BY id", statement -> {
            statement.setString(1, subjectType);
            Jdbc.bind(statement, 2, subjectRefs);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        });
    }

    /// The last thing that was done to each of these things, by their references.
    @Transactional(readOnly = true)
    public Map<String, Recorded> last(String subjectType, Collection<String> subjectRefs) {
        Map<String, Recorded> found = new HashMap<>();
        if (!subjectRefs.isEmpty()) {
            jdbc.prepareStatement(LAST + Jdbc.marks(subjectRefs) + ") GROUP BY subject_ref)", statement -> {
                statement.setString(1, subjectType);
                Jdbc.bind(statement, 2, subjectRefs);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getString("subject_ref"), read(rows));
                    }
                }
                return found;
            });
        }
        return found;
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

    private static void setLong(PreparedStatement statement, int index, @Nullable Long value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, value);
        }
    }
}
