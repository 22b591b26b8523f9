package kaikan.load;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kaikan.facility.DemoCatalogue;
import kaikan.platform.id.Secret;

/// Fills the database: 10 houses of 20 rooms, 2,000 people who are signed in, and a year of bookings.
final class Seed {
    static final int PEOPLE = 2_000;
    /// Bands of the houses in UTC: 9–12, 13–17 and 18–21 in Japan.
    private static final int[][] BANDS = {{0, 3}, {4, 8}, {9, 12}};
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final List<long[]> rooms = new ArrayList<>();

    private Seed(Connection connection) {
        this.connection = connection;
    }

    /// Fills an empty database; the schema is made first.
    ///
    /// @return the session of each person, as its cookie holds it
    static List<String> fill(String url, int bookings, LocalDate from) throws SQLException {
        Map<String, Object> settings = Map.of(
                "datasources.default.url", url, "datasources.default.username", "root", "datasources.default.password", "");
        try (ApplicationContext context = ApplicationContext.run(settings)) {
            context.getBean(DemoCatalogue.class).load("/load/houses.yml");
            LoadOrdinance.load(context);
        }
        try (Connection connection = DriverManager.getConnection(url, "root", "")) {
            connection.setAutoCommit(false);
            Seed seed = new Seed(connection);
            List<String> sessions = seed.people();
            seed.readRooms();
            seed.bookings(bookings, from);
            connection.commit();
            return sessions;
        }
    }

    private List<String> people() throws SQLException {
        List<String> sessions = new ArrayList<>();
        String person = "INSERT INTO person (id, ref, name, kana, phone, email, account_key, language, search_key, created_at, confirmed_at)"
                + " VALUES (?, ?, '利用者', '', '', ?, ?, 'ja', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";
        String session = "INSERT INTO member_session (secret_hash, ref, person_id, device, created_at, seen_at, ends_at)"
                + " VALUES (?, ?, ?, 'load', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY)";
        try (PreparedStatement people = connection.prepareStatement(person);
                PreparedStatement signedIn = connection.prepareStatement(session)) {
            for (int i = 1; i <= PEOPLE; i++) {
                set(people, i, ref('P', i), "p" + i + "@load.example", "p" + i + "@load.example");
                String secret = Secret.next();
                sessions.add(secret);
                set(signedIn, Secret.hash(secret), ref('S', i), i);
            }
            people.executeBatch();
            signedIn.executeBatch();
        }
        return sessions;
    }

    private void readRooms() throws SQLException {
        String sql = "SELECT s.id, s.site_id, u.unit_id FROM space s JOIN space_unit u ON u.space_id = s.id ORDER BY s.id";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rooms.add(new long[] {rows.getLong(1), rows.getLong(2), rows.getLong(3)});
            }
        }
    }

    private void bookings(int count, LocalDate from) throws SQLException {
        Random random = new Random(20_261_122);
        boolean[] taken = new boolean[rooms.size() * 365 * BANDS.length];
        String booking = "INSERT INTO booking (id, ref, site_id, person_id, state, channel, title, title_public, purpose, organiser, people,"
                + " request_key, use_from, use_to, total_yen, placed_at) VALUES (?, ?, ?, ?, 'CONFIRMED', 'ONLINE', '定例会議', TRUE, 'general',"
                + " '利用者', 10, ?, ?, ?, 1000, UTC_TIMESTAMP(6))";
        String item = "INSERT INTO booking_item (booking_id, site_id, space_id, amount, starts_at, use_from, use_to, ends_at, bands)"
                + " VALUES (?, ?, ?, 1, ?, ?, ?, ?, '')";
        String claim = "INSERT INTO claim (site_id, unit_id, amount, span, starts_at, ends_at, holder_kind, holder_ref)"
                + " VALUES (?, ?, 1, 0, ?, ?, 'BOOKING', ?)";
        try (PreparedStatement bookings = connection.prepareStatement(booking);
                PreparedStatement items = connection.prepareStatement(item);
                PreparedStatement claims = connection.prepareStatement(claim)) {
            for (int i = 1; i <= count; i++) {
                int slot = free(random, taken);
                long[] room = rooms.get(slot / BANDS.length / 365);
                int[] band = BANDS[slot % BANDS.length];
                LocalDateTime day = from.plusDays(slot / BANDS.length % 365).atStartOfDay();
                LocalDateTime start = day.plusHours(band[0]);
                LocalDateTime end = day.plusHours(band[1]);
                set(bookings, i, ref('B', i), room[1], 1 + i % PEOPLE, ref('K', i), start, end);
                set(items, i, room[1], room[0], start, start, end, end);
                set(claims, room[1], room[2], start, end, ref('B', i));
                if (i % BATCH == 0 || i == count) {
                    bookings.executeBatch();
                    items.executeBatch();
                    claims.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    private static int free(Random random, boolean[] taken) {
        int slot = random.nextInt(taken.length);
        while (taken[slot]) {
            slot = random.nextInt(taken.length);
        }
        taken[slot] = true;
        return slot;
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static String ref(char kind, int number) {
        return String.format(Locale.ROOT, "%c%015d", kind, number);
    }

    /// The moment as the load program's pages and forms name days.
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.ofHours(9));
    }
}
