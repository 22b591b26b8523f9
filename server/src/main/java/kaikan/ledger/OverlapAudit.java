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

/// Looks through the whole ledger for moments at which more of a unit is held than there is. The list must always be empty; tests, the load
/// program and the health page run it.
@Singleton
public class OverlapAudit {
    private static final String ALL = """
            SELECT c.unit_id, u.capacity, c.amount, c.starts_at, c.ends_at
              FROM claim c JOIN unit u ON u.id = c.unit_id
             ORDER BY c.unit_id, c.starts_at""";

    private final ConnectionOperations<Connection> connections;

    OverlapAudit(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /// A moment at which a unit is held more than once too often.
    public record Excess(long unitId, Instant at, long held, int capacity) {}

    /// Every start of a claim at which its unit's capacity is exceeded; one pass over the ledger in order.
    public List<Excess> run() {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(ALL);
                    ResultSet rows = statement.executeQuery()) {
                return sweep(rows);
            } catch (SQLException e) {
                throw new Statements.LedgerException(e);
            }
        });
    }

    private static List<Excess> sweep(ResultSet rows) throws SQLException {
        List<Excess> found = new ArrayList<>();
        PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparing(Open::end));
        long unit = 0;
        long held = 0;
        while (rows.next()) {
            Instant start = ClaimStore.instant(rows, 4);
            if (rows.getLong(1) != unit) {
                unit = rows.getLong(1);
                open.clear();
                held = 0;
            }
            for (Open first = open.peek(); first != null && !first.end.isAfter(start); first = open.peek()) {
                held -= first.amount;
                open.poll();
            }
            open.add(new Open(ClaimStore.instant(rows, 5), rows.getInt(3)));
            held += rows.getInt(3);
            if (held > rows.getInt(2)) {
                found.add(new Excess(unit, start, held, rows.getInt(2)));
            }
        }
        return found;
    }

    private record Open(Instant end, int amount) {}
}
