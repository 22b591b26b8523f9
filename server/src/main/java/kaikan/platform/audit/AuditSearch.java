package kaikan.platform.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.platform.db.Jdbc;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// Looks things up in the trail, newest first.
@Singleton
public class AuditSearch {
    private final Sql sql;

    AuditSearch(Sql sql) {
        this.sql = sql;
    }

    /// The newest entries that fit. Newest is what happened last, not what was written last.
    ///
    /// @param before only those after that place; empty for all
    /// @param most at most so many
    @Transactional(readOnly = true)
    public List<Recorded> newest(AuditQuery query, Optional<Older> before, int most) {
        List<@Nullable Object> values = new ArrayList<>();
        StringBuilder statement = new StringBuilder("SELECT at, actor_person_id, verb, subject_type, subject_ref, site_id, reason, detail, facts")
                .append(" FROM platform_audit WHERE TRUE");
        with(statement, values, " AND at <= ?", before.map(Older::at).orElse(null));
        among(statement, values, "site_id", query.sites());
        among(statement, values, "actor_person_id", query.actors().isEmpty() ? null : query.actors());
        with(statement, values, " AND subject_type = ?", query.subjectType());
        about(statement, values, query.about());
        with(statement, values, " AND at >= ?", query.from());
        with(statement, values, " AND at < ?", query.until());
        statement.append(" ORDER BY at DESC, id DESC LIMIT ? OFFSET ?");
        values.addAll(List.of(most, before.map(Older::shown).orElse(0)));
        return sql.list(statement.toString(), values, AuditTrail::read);
    }

    private static void about(StringBuilder sql, List<@Nullable Object> values, AuditQuery.@Nullable About about) {
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

    private static void with(StringBuilder sql, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static void among(StringBuilder sql, List<@Nullable Object> values, String column, @Nullable List<Long> ids) {
        if (ids != null) {
            sql.append(" AND ").append(column).append(" IN (").append(ids.isEmpty() ? "NULL" : Jdbc.marks(ids)).append(')');
            values.addAll(ids);
        }
    }
}
