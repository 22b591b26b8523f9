package kaikan.booking;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.calendar.TimeSlot;
import kaikan.platform.db.Jdbc;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// Finds closures, for the pages that show them and for the rates of use that leave their days out.
@Singleton
public class Closures {
    private static final String COLUMNS =
            "SELECT id, ref, site_id, cause, note, starts_at, ends_at, entered_at, entered_by, ended_at FROM closure ";

    private final Sql sql;

    Closures(Sql sql) {
        this.sql = sql;
    }

    /// The closure with that reference.
    @ReadOnly
    public Optional<Closure> byRef(String ref) {
        return read("WHERE ref = ?", List.of(ref)).stream().findFirst();
    }

    /// Those of these references that are closures.
    @ReadOnly
    public List<Closure> byRefs(Collection<String> refs) {
        return refs.isEmpty() ? List.of() : read("WHERE ref IN (" + Jdbc.marks(refs) + ") ORDER BY starts_at, id", new ArrayList<>(refs));
    }

    /// The closures of a site that were entered for any part of that time, by start; ended and withdrawn ones too.
    @ReadOnly
    public List<Closure> at(long siteId, TimeSlot slot) {
        String where = "WHERE site_id = ? AND starts_at < ? AND ends_at > ? ORDER BY starts_at, id";
        return read(where, List.of(siteId, slot.end(), slot.start()));
    }

    /// The closures of a site that still hold or will hold, by start.
    @ReadOnly
    public List<Closure> current(long siteId, Instant now) {
        return read("WHERE site_id = ? AND ends_at > ? AND ended_at IS NULL ORDER BY starts_at, id", List.of(siteId, now));
    }

    /// The closures of these sites that still hold or will hold, by start.
    @ReadOnly
    public List<Closure> current(Collection<Long> siteIds, Instant now) {
        if (siteIds.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>(siteIds);
        values.add(now);
        return read("WHERE site_id IN (" + Jdbc.marks(siteIds) + ") AND ends_at > ? AND ended_at IS NULL ORDER BY starts_at, id", values);
    }

    /// Closures of all sites about which visitors read what was typed; the newest first.
    @ReadOnly
    List<Closure> noted(String typed, int most) {
        return typed.isBlank() ? List.of() : read("WHERE LOCATE(?, note) > 0 ORDER BY id DESC LIMIT ?", List.of(typed, most));
    }

    private List<Closure> read(String rest, List<@Nullable Object> values) {
        List<Closure> bare = sql.list(COLUMNS + rest, values, row -> closure(row, List.of()));
        Map<Long, List<Long>> spaces = spaces(bare.stream().map(Closure::id).toList());
        return bare.stream().map(one -> withSpaces(one, spaces.getOrDefault(one.id(), List.of()))).toList();
    }

    private Map<Long, List<Long>> spaces(List<Long> ids) {
        Map<Long, List<Long>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            String statement = "SELECT closure_id, space_id FROM closure_space WHERE closure_id IN (" + Jdbc.marks(ids) + ")";
            sql.list(statement, new ArrayList<>(ids), row ->
                    found.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(row.getLong(2)));
        }
        return found;
    }

    private static Closure closure(ResultSet row, List<Long> spaces) throws SQLException {
        return new Closure(
                row.getLong("id"),
                row.getString("ref"),
                row.getLong("site_id"),
                spaces,
                ClosureCause.valueOf(row.getString("cause")),
                row.getString("note"),
                new TimeSlot(Jdbc.instant(row, "starts_at"), Jdbc.instant(row, "ends_at")),
                Jdbc.instant(row, "entered_at"),
                row.getLong("entered_by"),
                Jdbc.instantOrNull(row, "ended_at"));
    }

    private static Closure withSpaces(Closure one, List<Long> spaces) {
        return new Closure(one.id(), one.ref(), one.siteId(), spaces, one.cause(), one.note(), one.slot(), one.enteredAt(),
                one.enteredBy(), one.endedAt());
    }
}
