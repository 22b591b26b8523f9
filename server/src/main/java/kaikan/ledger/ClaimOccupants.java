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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Occupant;
import kaikan.facility.Occupants;
import kaikan.facility.Place;
import kaikan.platform.db.Jdbc;

/// Tells the catalogue what the ledger holds, whoever the holder is: nothing may be taken away from under a claim. The ledger knows units
/// and sites; through which space somebody came is known to the holders only.
@Singleton
final class ClaimOccupants implements Occupants {
    private static final String COLUMNS = """
            SELECT c.holder_kind, c.holder_ref, MIN(c.starts_at), MAX(c.ends_at) FROM claim c
            """;
    private static final String GROUPED = " AND c.ends_at > ? GROUP BY c.holder_kind, c.holder_ref ORDER BY 3";
    private static final String HELD = "SELECT amount, starts_at, ends_at FROM claim WHERE unit_id = ? AND ends_at > ? ORDER BY starts_at";

    private final ConnectionOperations<Connection> connections;

    ClaimOccupants(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    @Override
    public List<Occupant> on(Place place, Instant since) {
        return switch (place.kind()) {
            case SITE -> on("WHERE c.site_id = ?", place.id(), since);
            case UNIT -> on("WHERE c.unit_id = ?", place.id(), since);
            case SPACE -> List.of();
        };
    }

    private List<Occupant> on(String where, long id, Instant since) {
        String first = since.equals(Instant.EPOCH) ? " LIMIT " + LIMIT : "";
        return query(COLUMNS + where + GROUPED + first, statement -> {
            statement.setLong(1, id);
            statement.setObject(2, Jdbc.utc(since));
            return occupants(statement);
        });
    }

    @Override
    public List<String> refs(Place place, Instant since) {
        return switch (place.kind()) {
            case SITE -> refs("site_id", place.id(), since);
            case UNIT -> refs("unit_id", place.id(), since);
            case SPACE -> List.of();
        };
    }

    private List<String> refs(String column, long id, Instant since) {
        return query("SELECT DISTINCT holder_ref FROM claim WHERE " + column + " = ? AND ends_at > ?", statement -> {
            statement.setLong(1, id);
            statement.setObject(2, Jdbc.utc(since));
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        });
    }

    @Override
    public List<Occupant> named(Collection<String> refs) {
        return List.of();
    }

    @Override
    public int mostHeld(long unitId, Instant since) {
        return query(HELD, statement -> {
            statement.setLong(1, unitId);
            statement.setObject(2, Jdbc.utc(since));
            try (ResultSet rows = statement.executeQuery()) {
                return most(rows);
            }
        });
    }

    private static List<Occupant> occupants(PreparedStatement statement) throws SQLException {
        List<Occupant> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String words = "facility.occupant." + rows.getString(1).toLowerCase(Locale.ROOT);
                TimeSlot slot = new TimeSlot(Jdbc.instant(rows, 3), Jdbc.instant(rows, 4));
                found.add(new Occupant(rows.getString(2), words, "", slot, null));
            }
        }
        return found;
    }

    /// The highest sum of what is held at one moment; reached where something starts.
    private static int most(ResultSet rows) throws SQLException {
        PriorityQueue<Open> open = new PriorityQueue<>(Comparator.comparing(Open::end));
        int held = 0;
        int most = 0;
        while (rows.next()) {
            Instant start = Jdbc.instant(rows, 2);
            for (Open first = open.peek(); first != null && !first.end.isAfter(start); first = open.peek()) {
                held -= first.amount;
                open.poll();
            }
            open.add(new Open(Jdbc.instant(rows, 3), rows.getInt(1)));
            held += rows.getInt(1);
            most = Math.max(most, held);
        }
        return most;
    }

    private record Open(Instant end, int amount) {}

    private interface Reading<R> {
        R of(PreparedStatement statement) throws SQLException;
    }

    private <R> R query(String sql, Reading<R> reading) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql)) {
                return reading.of(statement);
            } catch (SQLException e) {
                throw new Statements.LedgerException(e);
            }
        });
    }
}
