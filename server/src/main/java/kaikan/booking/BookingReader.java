package kaikan.booking;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kaikan.calendar.TimeSlot;
import kaikan.money.Yen;
import kaikan.ordinance.fee.QuoteJson;
import kaikan.platform.db.Jdbc;
import kaikan.platform.db.Sql;
import org.jspecify.annotations.Nullable;

/// Reads bookings with their items: two statements, however many bookings.
@Singleton
class BookingReader {
    private static final String COLUMNS = """
            SELECT b.id, b.ref, b.site_id, b.person_id, b.organisation_id, b.state, b.channel, b.title, b.title_public, b.purpose,
                   b.applicant_class, b.ticket_yen, b.organiser, b.people, b.remarks, b.total_yen, b.placed_at, b.entered_by, b.decided_at,
                   b.decided_by, b.decision_reason, b.cancelled_at, b.release_at, b.version, b.changes_id
              FROM booking b
            """;
    private static final String QUOTES = """
            SELECT q.owner_id, q.revision, q.given_at, q.quote FROM booking_quote q
             WHERE q.booking_id = ? AND q.revision = (SELECT MAX(r.revision) FROM booking_quote r WHERE r.booking_id = ?)
             ORDER BY q.part""";

    private final Sql sql;

    BookingReader(Sql sql) {
        this.sql = sql;
    }

    /// The bookings that the rest of the statement names, in its order.
    List<Booking> read(String rest, List<@Nullable Object> values) {
        List<Booking> bare = sql.list(COLUMNS + rest, values, BookingReader::booking);
        Map<Long, List<Booking.Item>> items = items(bare.stream().map(Booking::id).toList());
        return bare.stream().map(booking -> booking.withItems(items.getOrDefault(booking.id(), List.of()))).toList();
    }

    List<String> refs(String rest, List<@Nullable Object> values) {
        return sql.list("SELECT ref FROM booking " + rest, values, row -> row.getString(1));
    }

    int count(String rest, List<@Nullable Object> values) {
        return sql.list("SELECT COUNT(*) FROM booking " + rest, values, row -> row.getInt(1)).getFirst();
    }

    List<GivenQuote> quotes(long bookingId) {
        return sql.list(QUOTES, List.of(bookingId, bookingId), row -> new GivenQuote(
                row.getLong("owner_id"), row.getLong("revision"), Jdbc.instant(row, "given_at"), QuoteJson.read(row.getString("quote"))));
    }

    private Map<Long, List<Booking.Item>> items(List<Long> ids) {
        Map<Long, List<Booking.Item>> found = new HashMap<>();
        if (!ids.isEmpty()) {
            String statement = "SELECT booking_id, space_id, amount, starts_at, use_from, use_to, ends_at, bands FROM booking_item"
                    + " WHERE booking_id IN (" + Jdbc.marks(ids) + ") ORDER BY booking_id, use_from, id";
            sql.list(statement, new ArrayList<>(ids), row ->
                    found.computeIfAbsent(row.getLong("booking_id"), _ -> new ArrayList<>()).add(item(row)));
        }
        return found;
    }

    private static Booking.Item item(ResultSet row) throws SQLException {
        TimeSlot claimed = new TimeSlot(Jdbc.instant(row, "starts_at"), Jdbc.instant(row, "ends_at"));
        TimeSlot use = new TimeSlot(Jdbc.instant(row, "use_from"), Jdbc.instant(row, "use_to"));
        return new Booking.Item(row.getLong("space_id"), row.getInt("amount"), claimed, use, row.getString("bands"));
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(
                row.getLong("id"),
                row.getString("ref"),
                row.getLong("site_id"),
                new Applicant(row.getLong("person_id"), row.getObject("organisation_id", Long.class)),
                Channel.valueOf(row.getString("channel")),
                BookingState.valueOf(row.getString("state")),
                particulars(row),
                List.of(),
                Yen.of(row.getLong("total_yen")),
                marks(row),
                row.getLong("version"),
                row.getObject("changes_id", Long.class));
    }

    private static Particulars particulars(ResultSet row) throws SQLException {
        return new Particulars(
                row.getString("title"),
                row.getBoolean("title_public") ? Publication.PUBLIC : Publication.PRIVATE,
                row.getString("purpose"),
                row.getString("applicant_class"),
                Yen.of(row.getLong("ticket_yen")),
                row.getString("organiser"),
                row.getInt("people"),
                row.getString("remarks"));
    }

    private static Booking.Marks marks(ResultSet row) throws SQLException {
        return new Booking.Marks(
                Jdbc.instant(row, "placed_at"),
                row.getObject("entered_by", Long.class),
                Jdbc.instantOrNull(row, "decided_at"),
                row.getObject("decided_by", Long.class),
                row.getString("decision_reason"),
                Jdbc.instantOrNull(row, "cancelled_at"),
                Jdbc.instantOrNull(row, "release_at"));
    }
}
