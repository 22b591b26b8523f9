package kaikan.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import kaikan.calendar.TimeSlot;
import kaikan.platform.db.Jdbc;

/// The statements about holders that wait for what others give up.
final class WaitingStore {
    private final Connection connection;

    WaitingStore(Connection connection) {
        this.connection = connection;
    }

    /// The holder gets of each want whatever becomes free of it.
    void wait(Holder holder, List<Want> wants) throws SQLException {
        String sql = "INSERT INTO claim_waiting (unit_id, amount, starts_at, ends_at, holder_kind, holder_ref) VALUES "
                + Jdbc.each(wants, "(?, ?, ?, ?, ?, ?)");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (Want want : wants) {
                statement.setLong(++at, want.unitId());
                statement.setInt(++at, want.amount());
                statement.setObject(++at, Jdbc.utc(want.slot().start()));
                statement.setObject(++at, Jdbc.utc(want.slot().end()));
                statement.setString(++at, holder.kind().name());
                statement.setString(++at, holder.ref());
            }
            statement.executeUpdate();
        }
    }

    /// The holder waits no more.
    void forget(Holder holder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM claim_waiting WHERE holder_ref = ?")) {
            statement.setString(1, holder.ref());
            statement.executeUpdate();
        }
    }

    /// Holds fast the claims that overlap any of the wants: whoever is just giving one up is waited for.
    void holdRivals(List<Want> wants) throws SQLException {
        for (Want want : wants) {
            String sql = "SELECT id FROM claim WHERE unit_id = ? AND starts_at < ? AND ends_at > ? FOR UPDATE";
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, want.unitId());
                statement.setObject(2, Jdbc.utc(want.slot().end()));
                statement.setObject(3, Jdbc.utc(want.slot().start()));
                statement.executeQuery().close();
            }
        }
    }

    /// Gives what a holder no longer has to those who wait for it. Called after the old claims were deleted, so that a closure that is
    /// declared at this moment either is seen here or sees them gone.
    void handOver(ClaimStore store, List<Claim> before, List<Claim> after) throws SQLException {
        Map<Holder, List<Want>> shares = shares(Leftover.freed(before, after));
        for (Map.Entry<Holder, List<Want>> share : shares.entrySet()) {
            store.insert(store.claims(share.getKey(), share.getValue()));
        }
    }

    /// Of what has been given up, what those who wait get; whoever has waited longest first.
    private Map<Holder, List<Want>> shares(List<Want> freed) throws SQLException {
        Map<Holder, List<Want>> shares = new LinkedHashMap<>();
        List<Want> left = new ArrayList<>(freed);
        for (Waiting waiting : freed.isEmpty() ? List.<Waiting>of() : waiting(freed)) {
            for (Want piece : List.copyOf(left)) {
                TimeSlot shared = piece.unitId() == waiting.want.unitId() ? piece.slot().intersection(waiting.want.slot()).orElse(null) : null;
                if (shared != null) {
                    Want share = new Want(piece.unitId(), Math.min(piece.amount(), waiting.want.amount()), shared);
                    shares.computeIfAbsent(waiting.holder, _ -> new ArrayList<>()).add(share);
                    left.remove(piece);
                    left.addAll(Leftover.without(piece, share));
                }
            }
        }
        return shares;
    }

    private record Waiting(Holder holder, Want want) {}

    private List<Waiting> waiting(List<Want> freed) throws SQLException {
        TreeSet<Long> units = new TreeSet<>(freed.stream().map(Want::unitId).toList());
        TimeSlot span = freed.stream().map(Want::slot).reduce(TimeSlot::span).orElseThrow();
        String sql = "SELECT unit_id, amount, starts_at, ends_at, holder_kind, holder_ref FROM claim_waiting WHERE unit_id IN ("
                + Jdbc.marks(units) + ") AND ends_at > ? AND starts_at < ? ORDER BY id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = Jdbc.bind(statement, 1, units);
            statement.setObject(at++, Jdbc.utc(span.start()));
            statement.setObject(at, Jdbc.utc(span.end()));
            return read(statement);
        }
    }

    private static List<Waiting> read(PreparedStatement statement) throws SQLException {
        List<Waiting> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                TimeSlot slot = new TimeSlot(Jdbc.instant(rows, 3), Jdbc.instant(rows, 4));
                Holder holder = new Holder(Holder.Kind.valueOf(rows.getString(5)), rows.getString(6));
                found.add(new Waiting(holder, new Want(rows.getLong(1), rows.getInt(2), slot)));
            }
        }
        return found;
    }
}
