package kaikan.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kaikan.calendar.TimeSlot;
import kaikan.platform.db.Jdbc;

/// The statements of the ledger. Written by hand because their order and their plans are what correctness and speed rest on.
final class ClaimStore {
    private static final String COLUMNS =
            "SELECT c.site_id, c.unit_id, c.amount, c.starts_at, c.ends_at, c.holder_kind, c.holder_ref FROM claim c ";
    /// Overlap with a slot; the bounds on the start let the index find it without looking at all that ever was.
    private static final String OVERLAPPING = """
             AND c.ends_at > ? AND ((c.span = 0 AND c.starts_at > ? AND c.starts_at < ?)
              OR (c.span = 1 AND c.starts_at > ? AND c.starts_at < ?)
              OR (c.span = 2 AND c.starts_at > ? AND c.starts_at < ?))""";

    private final Connection connection;

    ClaimStore(Connection connection) {
        this.connection = connection;
    }

    /// Locks units, in the order of their ids, until the transaction ends. A write, so that it is a conflict on a multi-primary cluster
    /// too.
    void lock(Collection<Long> unitIds) throws SQLException {
        String sql = "UPDATE unit SET turn = turn + 1 WHERE id IN (" + Jdbc.marks(unitIds) + ") ORDER BY id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.bind(statement, 1, unitIds);
            statement.executeUpdate();
        }
    }

    /// Locks units like [#lock], but only those of which there is as much as expected.
    ///
    /// @return whether that is so of all of them, so that all are locked
    boolean lockedAs(Map<Long, Place> expected) throws SQLException {
        String sql = "UPDATE unit SET turn = turn + 1 WHERE id IN (" + Jdbc.marks(expected.keySet()) + ")"
                + " AND capacity = CASE id" + " WHEN ? THEN ?".repeat(expected.size()) + " END ORDER BY id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = Jdbc.bind(statement, 1, expected.keySet());
            for (Map.Entry<Long, Place> unit : expected.entrySet()) {
                statement.setLong(at++, unit.getKey());
                statement.setInt(at++, unit.getValue().capacity());
            }
            return statement.executeUpdate() == expected.size();
        }
    }

    /// What there is of each unit.
    Map<Long, Place> places(Collection<Long> unitIds) throws SQLException {
        String sql = "SELECT id, site_id, capacity FROM unit WHERE id IN (" + Jdbc.marks(unitIds) + ")";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Jdbc.bind(statement, 1, unitIds);
            Map<Long, Place> places = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    places.put(rows.getLong(1), new Place(rows.getLong(2), rows.getInt(3)));
                }
            }
            return places;
        }
    }

    /// The claims that overlap any of the wants, of any holder: each once, even when several slots meet it; equal ones, which a holder may
    /// have of a unit with several places, each for itself.
    List<Claim> rivals(List<Want> wants) throws SQLException {
        Set<TimeSlot> slots = new LinkedHashSet<>(wants.stream().map(Want::slot).toList());
        Set<Claim> found = new HashSet<>();
        List<Claim> all = new ArrayList<>();
        for (TimeSlot slot : slots) {
            List<Long> units = wants.stream().filter(w -> w.slot().equals(slot)).map(Want::unitId).distinct().sorted().toList();
            List<Claim> here = ofUnits(units, slot);
            here.stream().filter(claim -> !found.contains(claim)).forEach(all::add);
            found.addAll(here);
        }
        return all;
    }

    List<Claim> ofSite(long siteId, TimeSlot slot) throws SQLException {
        return overlapping("FORCE INDEX (claim_by_site) WHERE c.site_id = ?", List.of(siteId), slot);
    }

    List<Claim> ofUnits(Collection<Long> unitIds, TimeSlot slot) throws SQLException {
        return overlapping("FORCE INDEX (claim_by_unit) WHERE c.unit_id IN (" + Jdbc.marks(unitIds) + ")", unitIds, slot);
    }

    List<Claim> heldBy(Holder holder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + "WHERE c.holder_ref = ? AND c.holder_kind = ?")) {
            statement.setString(1, holder.ref());
            statement.setString(2, holder.kind().name());
            return read(statement);
        }
    }

    void insert(List<Claim> claims) throws SQLException {
        String sql = "INSERT INTO claim (site_id, unit_id, amount, span, starts_at, ends_at, holder_kind, holder_ref) VALUES "
                + Jdbc.each(claims, "(?, ?, ?, ?, ?, ?, ?, ?)");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 0;
            for (Claim claim : claims) {
                statement.setLong(++at, claim.siteId());
                statement.setLong(++at, claim.unitId());
                statement.setInt(++at, claim.amount());
                statement.setInt(++at, Span.of(claim.slot()).code());
                statement.setObject(++at, Jdbc.utc(claim.slot().start()));
                statement.setObject(++at, Jdbc.utc(claim.slot().end()));
                statement.setString(++at, claim.holder().kind().name());
                statement.setString(++at, claim.holder().ref());
            }
            statement.executeUpdate();
        }
    }

    /// These wants as claims of the holder.
    List<Claim> claims(Holder holder, List<Want> wants) throws SQLException {
        Map<Long, Place> places = wants.isEmpty() ? Map.of() : places(wants.stream().map(Want::unitId).distinct().toList());
        return wants.stream()
                .map(want -> new Claim(Objects.requireNonNull(places.get(want.unitId())).siteId(), want.unitId(), want.amount(), want.slot(), holder))
                .toList();
    }

    /// The statements about those who wait.
    WaitingStore waiting() {
        return new WaitingStore(connection);
    }

    void delete(Holder holder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("DELETE FROM claim WHERE holder_ref = ? AND holder_kind = ?")) {
            statement.setString(1, holder.ref());
            statement.setString(2, holder.kind().name());
            statement.executeUpdate();
        }
    }

    /// The index is named, because right after many claims were written the database's own statistics lag behind, and its choice then reads
    /// the whole table.
    private List<Claim> overlapping(String where, Collection<Long> ids, TimeSlot slot) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS + where + " " + OVERLAPPING)) {
            int at = Jdbc.bind(statement, 1, ids);
            statement.setObject(at++, Jdbc.utc(slot.start()));
            for (Span span : Span.values()) {
                statement.setObject(at++, Jdbc.utc(slot.start().minus(span.longest())));
                statement.setObject(at++, Jdbc.utc(slot.end()));
            }
            return read(statement);
        }
    }

    private static List<Claim> read(PreparedStatement statement) throws SQLException {
        List<Claim> claims = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                TimeSlot slot = new TimeSlot(Jdbc.instant(rows, 4), Jdbc.instant(rows, 5));
                Holder holder = new Holder(Holder.Kind.valueOf(rows.getString(6)), rows.getString(7));
                claims.add(new Claim(rows.getLong(1), rows.getLong(2), rows.getInt(3), slot, holder));
            }
        }
        return claims;
    }

    static Map<Long, Integer> capacities(Map<Long, Place> places) {
        Map<Long, Integer> capacities = new HashMap<>();
        places.forEach((id, place) -> capacities.put(id, place.capacity()));
        return capacities;
    }

    /// What there is of a unit.
    record Place(long siteId, int capacity) {}
}
