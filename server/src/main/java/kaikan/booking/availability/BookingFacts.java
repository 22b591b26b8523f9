package kaikan.booking.availability;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.BookingState;
import kaikan.calendar.TimeSlot;
import kaikan.ledger.Claim;
import kaikan.ledger.Holder;
import kaikan.platform.db.Jdbc;

/// Reads the bookings that hold claims, by reference.
final class BookingFacts {
    private static final String FACTS = """
            SELECT b.ref, b.person_id, b.organisation_id, b.state, b.title, b.title_public,
                   i.space_id, i.starts_at, i.ends_at, i.use_from, i.use_to
            FROM\s""";
    /// The ways are written out, because right after many bookings were written the database's own statistics lag behind, and its choice
    /// then reads every item there ever was. For a site the way is over the items of its day, of which one index holds all that is asked.
    private static final String OF_SITE = FACTS + """
            booking_item i FORCE INDEX (booking_item_by_day) STRAIGHT_JOIN booking b ON b.id = i.booking_id
            WHERE i.starts_at < ? AND i.ends_at > ? AND i.site_id = ? AND i.starts_at >= ?""";
    /// For some units it is over the bookings that are known to hold them.
    private static final String OF_UNITS = FACTS + """
            booking b FORCE INDEX (booking_by_ref)
            STRAIGHT_JOIN booking_item i FORCE INDEX (booking_item_by_booking) ON i.booking_id = b.id
            WHERE i.starts_at < ? AND i.ends_at > ? AND b.ref IN (""";

    private BookingFacts() {}

    /// A booking's items begin when its claims do, so the first of these says how far back to look.
    static Map<String, BookingFact> ofSite(Connection connection, List<Claim> claims, long siteId, TimeSlot slot)
            throws SQLException {
        Optional<Instant> first = claims.stream()
                .filter(claim -> claim.holder().kind() == Holder.Kind.BOOKING)
                .map(claim -> claim.slot().start())
                .min(Comparator.naturalOrder());
        if (first.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(OF_SITE)) {
            statement.setObject(1, Jdbc.utc(slot.end()));
            statement.setObject(2, Jdbc.utc(slot.start()));
            statement.setLong(3, siteId);
            statement.setObject(4, Jdbc.utc(first.get()));
            return facts(statement, claims.size());
        }
    }

    static Map<String, BookingFact> ofUnits(Connection connection, List<Claim> claims, TimeSlot slot) throws SQLException {
        List<String> refs = HeldReader.refs(claims, Holder.Kind.BOOKING);
        if (refs.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement statement = connection.prepareStatement(OF_UNITS + Jdbc.marks(refs) + ")")) {
            statement.setObject(1, Jdbc.utc(slot.end()));
            statement.setObject(2, Jdbc.utc(slot.start()));
            Jdbc.bind(statement, 3, refs);
            return facts(statement, refs.size());
        }
    }

    private static Map<String, BookingFact> facts(PreparedStatement statement, int about) throws SQLException {
        Map<String, BookingFact> found = HashMap.newHashMap(about);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String ref = rows.getString(1);
                BookingFact fact = found.get(ref);
                if (fact == null) {
                    fact = fact(ref, rows);
                    found.put(ref, fact);
                }
                fact.uses().add(use(rows));
            }
        }
        return found;
    }

    private static BookingFact fact(String ref, ResultSet row) throws SQLException {
        long organisation = row.getLong(3);
        return new BookingFact(
                ref,
                row.getLong(2),
                organisation == 0 ? Optional.empty() : Optional.of(organisation),
                BookingState.valueOf(row.getString(4)),
                row.getString(5),
                row.getBoolean(6),
                new ArrayList<>(2));
    }

    private static BookingFact.Use use(ResultSet row) throws SQLException {
        TimeSlot claimed = new TimeSlot(Jdbc.instant(row, 8), Jdbc.instant(row, 9));
        return new BookingFact.Use(row.getLong(7), claimed, new TimeSlot(Jdbc.instant(row, 10), Jdbc.instant(row, 11)));
    }
}
