package kaikan.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Compares what people and kiosk were told with what the database holds.
final class Judge implements AutoCloseable {
    private static final Pattern BOOKING = Pattern.compile("/bookings/([0-9A-Z]{16})");

    private final Connection connection;

    Judge(String databaseUrl) throws SQLException {
        connection = DriverManager.getConnection(databaseUrl, "root", "");
    }

    /// Every booking that was promised is there once, as its applicant knows it, and there is no other.
    void bookings(List<Dossier> promised) throws SQLException {
        Map<String, List<String>> found = table("SELECT ref, request_key, state, version FROM booking");
        Set<String> refs = new HashSet<>();
        for (Dossier dossier : promised) {
            refs.add(dossier.ref);
            List<String> expected = List.of(dossier.key, dossier.state(), Integer.toString(dossier.version()));
            assertEquals(expected, found.get(dossier.ref), () -> "the booking " + dossier.ref + " after " + dossier.deeds);
        }
        assertEquals(promised.size(), refs.size(), "two requests were answered with one booking");
        assertEquals(refs, found.keySet(), "bookings that nobody was told of");
    }

    /// A request that was refused has left nothing.
    void refusals(List<String> keys) throws SQLException {
        Set<String> known = new HashSet<>(lists("SELECT '', request_key FROM booking").getOrDefault("", List.of()));
        keys.forEach(key -> assertFalse(known.contains(key), () -> "the request " + key + " was refused and done"));
    }

    /// Who holds a slot has its claims, once; who no longer does has none.
    void claims(List<Dossier> promised) throws SQLException {
        Map<String, List<String>> claims = lists("SELECT holder_ref, unit_id FROM claim WHERE holder_kind = 'BOOKING'");
        Set<String> undoable = lists("SELECT ref, state FROM booking WHERE release_at IS NOT NULL").keySet();
        int all = 0;
        for (Dossier dossier : promised) {
            boolean holds = dossier.state().equals("CONFIRMED") || dossier.state().equals("APPLIED") || undoable.contains(dossier.ref);
            int expected = holds ? dossier.slot().claims() : 0;
            List<String> held = claims.getOrDefault(dossier.ref, List.of());
            assertEquals(expected, held.size(), () -> "claims of " + dossier.ref + ", " + dossier.state() + " after " + dossier.deeds);
            all += expected;
        }
        assertEquals(all, claims.values().stream().mapToInt(List::size).sum(), "claims that belong to nobody");
    }

    /// Each booking stands where it was last moved to, with one quote for each version of what was asked for.
    void placesAndQuotes(List<Dossier> promised) throws SQLException {
        Map<String, List<String>> places = lists("""
                SELECT b.ref, CONCAT(s.space_key, ',', DATE_FORMAT(i.use_from + INTERVAL 9 HOUR, '%Y-%m-%d,%H:%i'), ',',
                       DATE_FORMAT(i.use_to + INTERVAL 9 HOUR, '%H:%i'))
                  FROM booking b JOIN booking_item i ON i.booking_id = b.id JOIN space s ON s.id = i.space_id""");
        Map<String, List<String>> quotes = lists("SELECT b.ref, q.revision FROM booking b JOIN booking_quote q ON q.booking_id = b.id");
        for (Dossier dossier : promised) {
            assertEquals(List.of(dossier.slot().text()), places.get(dossier.ref), () -> dossier.ref + " after " + dossier.deeds);
            assertEquals(dossier.quotes(), quotes.getOrDefault(dossier.ref, List.of()).size(), () -> "quotes of " + dossier.ref);
        }
    }

    /// Each deed stands in the trail once and in order, and was told in one letter, a change that was applied for in those of its application;
    /// each confirmation carried one pass.
    void trailAndLetters(List<Dossier> promised) throws SQLException {
        Map<String, List<String>> trail =
                lists("SELECT subject_ref, verb FROM platform_audit WHERE subject_type = 'booking' ORDER BY id");
        Map<String, Integer> letters = letters();
        Map<String, List<String>> passes = lists("""
                SELECT b.ref, p.pass_id FROM admission_pass p JOIN booking b ON b.id = p.booking_id
                 WHERE p.kind = 'ORGANISER'""");
        for (Dossier dossier : promised) {
            assertEquals(dossier.deeds, trail.get(dossier.ref), () -> "the trail of " + dossier.ref);
            assertEquals(dossier.letters(), letters.getOrDefault(dossier.ref, 0), () -> "letters about " + dossier.ref + ": " + dossier.deeds);
            int expected = dossier.everConfirmed() ? 1 : 0;
            assertEquals(expected, passes.getOrDefault(dossier.ref, List.of()).size(), () -> "passes of " + dossier.ref);
        }
        int withPass = promised.stream().mapToInt(Dossier::lettersWithPass).sum();
        assertEquals(withPass, lists("SELECT mail_id, name FROM notice_attachment").size(), "letters with a pass in them");
    }

    /// Every row of the kiosk has been taken up once, and the visits are as it told them.
    void journal(Courier courier) throws SQLException {
        List<String> rows = lists("SELECT d.ref, j.seq FROM device_journal j JOIN device d ON d.id = j.device_id ORDER BY j.seq")
                .getOrDefault(courier.device(), List.of());
        assertEquals(courier.rows(), rows.size(), "rows of the kiosk");
        assertEquals(Integer.toString(courier.rows()), rows.getLast(), "they are in order without a gap");
        Map<String, List<String>> visits = table("SELECT visit, state FROM admission_visit");
        Map<String, List<String>> expected = new HashMap<>();
        courier.inside().forEach(visit -> expected.put(visit, List.of("INSIDE")));
        courier.gone().forEach(visit -> expected.put(visit, List.of("LEFT")));
        assertEquals(expected, visits);
        int sayings = courier.inside().size() + 2 * courier.gone().size();
        assertEquals(sayings, lists("SELECT '', envelope FROM admission_event").getOrDefault("", List.of()).size());
        assertEquals(Map.of(), lists("SELECT seq, code FROM device_dead_letter"), "refused rows");
    }

    /// How many letters speak of each booking.
    private Map<String, Integer> letters() throws SQLException {
        Map<String, Integer> count = new HashMap<>();
        for (String body : lists("SELECT '', body FROM notice_mail").getOrDefault("", List.of())) {
            Matcher booking = BOOKING.matcher(body);
            if (booking.find()) {
                count.merge(booking.group(1), 1, Integer::sum);
            }
        }
        return count;
    }

    /// The other columns of the one row for each value of the first.
    private Map<String, List<String>> table(String sql) throws SQLException {
        Map<String, List<String>> table = new HashMap<>();
        read(sql, row -> assertEquals(null, table.put(row.getFirst(), row.subList(1, row.size())), () -> "twice: " + row));
        return table;
    }

    /// The second column of all rows for each value of the first.
    private Map<String, List<String>> lists(String sql) throws SQLException {
        Map<String, List<String>> lists = new HashMap<>();
        read(sql, row -> lists.computeIfAbsent(row.getFirst(), _ -> new ArrayList<>()).add(row.get(1)));
        return lists;
    }

    private void read(String sql, Consumer<List<String>> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(rows.getString(column));
                }
                reader.accept(row);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
