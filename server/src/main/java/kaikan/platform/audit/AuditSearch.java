package kaikan.platform.audit;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.platform.db.Jdbc;
import org.jspecify.annotations.Nullable;

/// Looks things up in the trail, newest first.
@Singleton
public class AuditSearch {
    private final JdbcOperations jdbc;

    AuditSearch(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest entries that fit. Newest is what happened last, not what was written last.
    ///
    /// @param before only those after that place; empty for all
    /// @param most at most so many
    @Transactional(readOnly = true)
    public List<Recorded> newest(AuditQuery query, Optional<Older> before, int most) {
        List<Object> values = new ArrayList<>();
        StringBuilder sql = new StringBuilder("SELECT at, actor_person_id, verb, subject_type, subject_ref, site_id, reason, detail, facts")
                .append(" FROM platform_audit WHERE TRUE");
        with(sql, values, " AND at <= ?", before.map(Older::at).orElse(null));
        among(sql, values, "site_id", query.sites());
        among(sql, values, "actor_person_id", query.actors().isEmpty() ? null : query.actors());
        with(sql, values, " AND subject_type = ?", query.subjectType());
        about(sql, values, query.about());
        with(sql, values, " AND at >= ?", query.from());
        with(sql, values, " AND at < ?", query.until());
        sql.append(" ORDER BY at DESC, id DESC LIMIT ? OFFSET ?");
        values.addAll(List.of(most, before.map(Older::shown).orElse(0)));
        return jdbc.prepareStatement(sql.toString(), statement -> read(statement, values));
    }

    private static void about(StringBuilder sql, List<Object> values, AuditQuery.@Nullable About about) {
        if (about == null) {
            return;
        }
        sql.append(" AND (subject_ref = ?");
        values.add(about.ref());
        for (Subject subject : about.named()) {
            with(sql, values, " OR (subject_type = ?", subject.type());
            with(sql, values, " AND subject_ref = ?", subject.ref());
            with(sql, values, " AND site_id = ?", subject.siteId());
            sql.append(')');
        }
        sql.append(')');
    }

    private static void with(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static void among(StringBuilder sql, List<Object> values, String column, @Nullable List<Long> ids) {
        if (ids != null) {
            sql.append(" AND ").append(column).append(" IN (").append(ids.isEmpty() ? "NULL" : Jdbc.marks(ids)).append(')');
            values.addAll(ids);
        }
    }

    private static List<Recorded> read(PreparedStatement statement, List<Object> values) throws SQLException {
        Jdbc.bind(statement, values);
        List<Recorded> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(AuditTrail.read(rows));
            }
        }
        return found;
    }
}
