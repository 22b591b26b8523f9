package kaikan.booking.availability;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kaikan.booking.BookingState;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Space;
import kaikan.ledger.Claim;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;

/// Reads what is held, with one query for the claims and one for the bookings that hold them. Written by hand: it is asked for every picture.
@Singleton
class HeldReader {
    /// The way is written out (booking by its name, then its items), because right after many bookings were written the database's own
    /// statistics lag behind, and its choice then reads every item there ever was.
    private static final String BOOKINGS = """
            SELECT b.ref, b.person_id, b.organisation_id, b.state, b.title, b.title_public,
                   i.space_id, i.starts_at, i.ends_at, i.use_from, i.use_to
            FROM booking b FORCE INDEX (booking_by_ref)
            STRAIGHT_JOIN booking_item i FORCE INDEX (booking_item_by_booking) ON i.booking_id = b.id
            WHERE i.starts_at < ? AND i.ends_at > ? AND b.ref IN (""";
    private static final String CLOSURES = "SELECT ref, cause, note FROM closure WHERE ref IN (";

    private final Ledger ledger;
    private final ConnectionOperations<Connection> connections;

    HeldReader(Ledger ledger, ConnectionOperations<Connection> connections) {
        this.ledger = ledger;
        this.connections = connections;
    }

    /// What is held of a site.
    Held ofSite(long siteId, TimeSlot slot) {
        return read(() -> ledger.ofSite(siteId, slot), slot);
    }

    /// What is held of a space's units.
    Held ofSpace(Space space, TimeSlot slot) {
        return read(() -> ledger.ofUnits(space.unitIds(), slot), slot);
    }

    /// What is held of a site, without asking by whom.
    Held anonymously(long siteId, TimeSlot slot) {
        return new Held(ledger.ofSite(siteId, slot), Map.of(), Map.of());
    }

    private Held read(Supplier<List<Claim>> claimed, TimeSlot slot) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            List<Claim> claims = claimed.get();
            try {
                Map<String, BookingFact> bookings = bookings(status.getConnection(), refs(claims, Holder.Kind.BOOKING), slot);
                return new Held(claims, bookings, closings(status.getConnection(), refs(claims, Holder.Kind.CLOSURE)));
            } catch (SQLException e) {
                throw new IllegalStateException("What is held cannot be read: " + e.getMessage(), e);
            }
        });
    }

    /// The references, each once and the last one repeated until their number is a power of two: so there are only a few statements, which
    /// the database prepares once, instead of one for each number of bookings that a day can have.
    private static List<String> refs(List<Claim> claims, Holder.Kind kind) {
        Set<String> found = new LinkedHashSet<>();
        for (Claim claim : claims) {
            if (claim.holder().kind() == kind) {
                found.add(claim.holder().ref());
            }
        }
        List<String> refs = new ArrayList<>(found);
        while (Integer.bitCount(refs.size()) > 1) {
            refs.add(refs.getLast());
        }
        return refs;
    }

    private static Map<String, BookingFact> bookings(Connection connection, Collection<String> refs, TimeSlot slot) throws SQLException {
        if (refs.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(BOOKINGS + marks(refs) + ")")) {
            statement.setObject(1, LocalDateTime.ofInstant(slot.end(), ZoneOffset.UTC));
            statement.setObject(2, LocalDateTime.ofInstant(slot.start(), ZoneOffset.UTC));
            bind(statement, 3, refs);
            Map<String, BookingFact> found = HashMap.newHashMap(refs.size());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    BookingFact fact = found.get(rows.getString(1));
                    if (fact == null) {
                        fact = fact(rows);
                        found.put(fact.ref(), fact);
                    }
                    fact.uses().add(use(rows));
                }
            }
            return found;
        }
    }

    private static Map<String, Closing> closings(Connection connection, Collection<String> refs) throws SQLException {
        if (refs.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(CLOSURES + marks(refs) + ")")) {
            bind(statement, 1, refs);
            Map<String, Closing> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), new Closing(rows.getString(2), rows.getString(3)));
                }
            }
            return found;
        }
    }

    private static BookingFact fact(ResultSet row) throws SQLException {
        long organisation = row.getLong(3);
        return new BookingFact(
                row.getString(1),
                row.getLong(2),
                organisation == 0 ? Optional.empty() : Optional.of(organisation),
                BookingState.valueOf(row.getString(4)),
                row.getString(5),
                row.getBoolean(6),
                new ArrayList<>(2));
    }

    private static BookingFact.Use use(ResultSet row) throws SQLException {
        TimeSlot claimed = new TimeSlot(instant(row, 8), instant(row, 9));
        return new BookingFact.Use(row.getLong(7), claimed, new TimeSlot(instant(row, 10), instant(row, 11)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static String marks(Collection<String> refs) {
        return String.join(",", Collections.nCopies(refs.size(), "?"));
    }

    private static void bind(PreparedStatement statement, int from, Collection<String> refs) throws SQLException {
        int at = from;
        for (String ref : refs) {
            statement.setString(at++, ref);
        }
    }
}
