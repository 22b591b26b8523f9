package kaikan.testing;

import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.member.Role;
import kaikan.member.Sessions;
import kaikan.platform.id.Ref;

/// The demonstration's centres on a real database, seen from the entrance: people with roles, and bookings that stand as they are written.
/// It is Monday, 30 November 2026, 10:00.
public final class Lobby implements AutoCloseable {
    /// The day of the tests.
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    /// Ten o'clock of that day in Japan.
    public static final Instant TEN = Instant.parse("2026-11-30T01:00:00Z");

    private final TestServer server;
    private final TransactionOperations<Connection> transactions;

    private Lobby(TestServer server) {
        this.server = server;
        this.transactions = transactions(server);
        server.bean(DemoCatalogue.class).load();
    }

    /// A lobby whose clock stands at ten.
    public static Lobby open() {
        return new Lobby(TestServer.startAt(TEN));
    }

    /// A lobby with extra settings and the real clock unless they say otherwise.
    public static Lobby with(Map<String, Object> settings) {
        return new Lobby(TestServer.start(settings));
    }

    /// The server behind it.
    public TestServer server() {
        return server;
    }

    /// The bean of that type.
    public <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    /// The centre with that key.
    public Site site(String key) {
        return bean(Catalogues.class).current().site(key).orElseThrow();
    }

    /// The space of a centre with that key.
    public Space space(Site site, String key) {
        return bean(Catalogues.class).current().space(site, key).orElseThrow();
    }

    /// Today from one hour to another.
    public static TimeSlot today(Site site, int from, int to) {
        return TimeSlot.of(TODAY, LocalTime.of(from, 0), LocalTime.of(to, 0), site.zone());
    }

    /// A new person with an account.
    public long person(String name) {
        String ref = Ref.next();
        return insert("""
                INSERT INTO person (ref, name, kana, phone, email, account_key, language, search_key, created_at, confirmed_at)
                VALUES ('%s', '%s', '', '', '%s@example.org', '%s@example.org', 'ja', '', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))
                """.formatted(ref, name, ref, ref));
    }

    /// Somebody who works at that site.
    public long staff(Site site, Role role) {
        long person = person("係の者");
        run("INSERT INTO site_role (person_id, site_id, role, granted_at) VALUES (" + person + ", " + site.id() + ", '" + role
                + "', UTC_TIMESTAMP(6))");
        return person;
    }

    /// The key of a signed-in browser, for the cookie of a test's browser.
    public String session(long person) {
        return bean(Sessions.class).open(person, "test");
    }

    /// A browser in which that person is signed in; it shows each answer as it is.
    public Http browser(long person) {
        return Http.exact(server).with("Cookie", "kaikan_session=" + session(person));
    }

    /// The browser of somebody new who works at that site.
    public Http desk(Site site, Role role) {
        return browser(staff(site, role));
    }

    /// A confirmed booking of one space.
    public long booking(long person, Space space, TimeSlot use) {
        return booking(person, "CONFIRMED", space, use);
    }

    /// A booking of one space in that state.
    public long booking(long person, String state, Space space, TimeSlot use) {
        long id = insert("""
                INSERT INTO booking (ref, site_id, person_id, state, channel, title, title_public, purpose, organiser, people, request_key,
                       use_from, use_to, placed_at)
                VALUES ('%s', %d, %d, '%s', 'ONLINE', '経営者セミナー', TRUE, 'meeting', 'こおりやま精工', 12, '%s', '%s', '%s', UTC_TIMESTAMP(6))
                """.formatted(Ref.next(), space.siteId(), person, state, Ref.next(), sql(use.start()), sql(use.end())));
        run("""
                INSERT INTO booking_item (booking_id, site_id, space_id, starts_at, use_from, use_to, ends_at)
                VALUES (%d, %d, %d, '%s', '%s', '%s', '%s')
                """.formatted(id, space.siteId(), space.id(), sql(use.start()), sql(use.start()), sql(use.end()), sql(use.end())));
        return id;
    }

    /// Changes a row directly, as if another part of the house had done it.
    public int run(String sql) {
        return server.run(sql);
    }

    /// A number from the database.
    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /// The first column of the first row; empty where there is none.
    public String text(String sql) {
        return transactions.executeRead(status -> {
            try (Statement statement = status.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    /// The first column of all rows.
    List<String> lines(String sql) {
        return transactions.executeRead(status -> {
            try (Statement statement = status.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<String> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(String.valueOf(rows.getString(1)));
                }
                return lines;
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    private long insert(String sql) {
        return transactions.executeWrite(status -> {
            try (PreparedStatement statement = status.getConnection().prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    private static String sql(Instant at) {
        return at.toString().replace('T', ' ').replace("Z", "");
    }

    @SuppressWarnings("unchecked")
    private static TransactionOperations<Connection> transactions(TestServer server) {
        return server.bean(TransactionOperations.class);
    }

    @Override
    public void close() {
        server.close();
    }
}
