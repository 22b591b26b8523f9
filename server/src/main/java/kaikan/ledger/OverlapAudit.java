package kaikan.ledger;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import kaikan.calendar.TimeSlot;
import kaikan.platform.db.Jdbc;

/// Looks through the ledger for moments at which more of a unit is held than there is. The list must always be empty; tests and the load
/// program look through all that ever was, [AuditAhead] through what is held now and later.
@Singleton
public class OverlapAudit {
    private static final String COLUMNS = """
            SELECT c.site_id, c.unit_id, u.capacity, c.amount, c.starts_at, c.ends_at, c.holder_kind, c.holder_ref
            """;
    private static final String ALL = COLUMNS + """
              FROM claim c JOIN unit u ON u.id = c.unit_id
             ORDER BY c.unit_id, c.starts_at""";
    private static final String UNITS = "SELECT id FROM unit ORDER BY id";
    /// Capacity and claims in one statement, so that a change between two of them raises no false alarm; the bounds on the start as in
    /// [ClaimStore].
    private static final String AHEAD = COLUMNS + """
              FROM unit u JOIN claim c FORCE INDEX (claim_by_unit) ON c.unit_id = u.id
             WHERE u.id = ? AND c.ends_at > ?
               AND ((c.span = 0 AND c.starts_at > ?) OR (c.span = 1 AND c.starts_at > ?) OR (c.span = 2 AND c.starts_at > ?))
             ORDER BY c.starts_at""";

    private final ConnectionOperations<Connection> connections;

    OverlapAudit(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /// A moment at which a unit is held more than once too often.
    ///
    /// @param claims what holds it at that moment
    public record Excess(long unitId, Instant at, long held, int capacity, List<Claim> claims) {
        public Excess {
            claims = List.copyOf(claims);
        }
    }

    /// Every start of a claim at which its unit's capacity is exceeded; one pass over the ledger in order.
    public List<Excess> run() {
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ALL);
                    ResultSet rows = statement.executeQuery()) {
                return sweep(rows);
            }
        });
    }

    /// The same for what is still held at a moment or begins later; one short question for each unit, however long the house has stood.
    public List<Excess> ahead(Instant now) {
        return read(connection -> {
            List<Excess> found = new ArrayList<>();
            for (Long unit : units(connection)) {
                found.addAll(ahead(connection, unit, now));
            }
            return found;
        });
    }

    private static List<Long> units(Connection connection) throws SQLException {
        List<Long> units = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(UNITS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                units.add(rows.getLong(1));
            }
        }
        return units;
    }

    private static List<Excess> ahead(Connection connection, long unit, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AHEAD)) {
            statement.setLong(1, unit);
            statement.setObject(2, Jdbc.utc(now));
            for (Span span : Span.values()) {
                statement.setObject(3 + span.code(), Jdbc.utc(now.minus(span.longest())));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return sweep(rows);
            }
        }
    }

    private static List<Excess> sweep(ResultSet rows) throws SQLException {
        List<Excess> found = new ArrayList<>();
        PriorityQueue<Claim> open = new PriorityQueue<>(Comparator.comparing(claim -> claim.slot().end()));
        while (rows.next()) {
            Claim claim = claim(rows);
            open.removeIf(one -> one.unitId() != claim.unitId());
            for (Claim first = open.peek(); first != null && !first.slot().end().isAfter(claim.slot().start()); first = open.peek()) {
                open.poll();
            }
            open.add(claim);
            long held = open.stream().mapToLong(Claim::amount).sum();
            if (held > rows.getInt(3)) {
                found.add(new Excess(claim.unitId(), claim.slot().start(), held, rows.getInt(3), List.copyOf(open)));
            }
        }
        return found;
    }

    private static Claim claim(ResultSet rows) throws SQLException {
        TimeSlot slot = new TimeSlot(Jdbc.instant(rows, 5), Jdbc.instant(rows, 6));
        Holder holder = new Holder(Holder.Kind.valueOf(rows.getString(7)), rows.getString(8));
        return new Claim(rows.getLong(1), rows.getLong(2), rows.getInt(4), slot, holder);
    }

    private interface Reading {
        List<Excess> of(Connection connection) throws SQLException;
    }

    private List<Excess> read(Reading reading) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try {
                return reading.of(status.getConnection());
            } catch (SQLException e) {
                throw new Statements.LedgerException(e);
            }
        });
    }
}
