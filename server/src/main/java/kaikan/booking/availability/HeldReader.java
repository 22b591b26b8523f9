package kaikan.booking.availability;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Space;
import kaikan.ledger.Claim;
import kaikan.ledger.Holder;
import kaikan.ledger.Ledger;
import kaikan.platform.db.Jdbc;

/// Reads what is held, with one query for the claims and one for the bookings that hold them. Written by hand: it is asked for every picture.
@Singleton
class HeldReader {
    private static final String CLOSURES = "SELECT ref, cause, note FROM closure WHERE ref IN (";

    private final Ledger ledger;
    private final ConnectionOperations<Connection> connections;

    HeldReader(Ledger ledger, ConnectionOperations<Connection> connections) {
        this.ledger = ledger;
        this.connections = connections;
    }

    /// What is held of a site.
    Held ofSite(long siteId, TimeSlot slot) {
        return read(() -> ledger.ofSite(siteId, slot), (connection, claims) -> BookingFacts.ofSite(connection, claims, siteId, slot));
    }

    /// What is held of a space's units.
    Held ofSpace(Space space, TimeSlot slot) {
        return read(() -> ledger.ofUnits(space.unitIds(), slot), (connection, claims) -> BookingFacts.ofUnits(connection, claims, slot));
    }

    /// What is held of a site, without asking by whom.
    Held anonymously(long siteId, TimeSlot slot) {
        return new Held(ledger.ofSite(siteId, slot), Map.of(), Map.of());
    }

    /// Finds the bookings that hold these claims.
    private interface Finding {
        Map<String, BookingFact> bookings(Connection connection, List<Claim> claims) throws SQLException;
    }

    private Held read(Supplier<List<Claim>> claimed, Finding finding) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            List<Claim> claims = claimed.get();
            try {
                Map<String, BookingFact> bookings = finding.bookings(status.getConnection(), claims);
                return new Held(claims, bookings, closings(status.getConnection(), refs(claims, Holder.Kind.CLOSURE)));
            } catch (SQLException e) {
                throw new IllegalStateException("What is held cannot be read: " + e.getMessage(), e);
            }
        });
    }

    /// The references, each once and the last one repeated until their number is a power of two: so there are only a few statements, which
    /// the database prepares once, instead of one for each number of bookings that a day can have.
    static List<String> refs(List<Claim> claims, Holder.Kind kind) {
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

    private static Map<String, Closing> closings(Connection connection, Collection<String> refs) throws SQLException {
        if (refs.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(CLOSURES + Jdbc.marks(refs) + ")")) {
            Jdbc.bind(statement, 1, refs);
            Map<String, Closing> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), new Closing(rows.getString(2), rows.getString(3)));
                }
            }
            return found;
        }
    }
}
