package kaikan.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Past claims stay for ever, so what is asked about a day must not cost more with every year; see
/// server/docs/decisions/0033. What the database says it read is counted, not the time it took.
@Tag("database")
class PastClaimsTest {
    private static final int PAST = 10_000;
    private static final int MONTHS = 100;
    private static Lobby lobby;
    private static Site site;
    private static long unit;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        unit = lobby.space(site, "training").unitIds().iterator().next();
        hold(0, 5, "DATE_ADD('2026-11-30', INTERVAL n.n * 3 HOUR)", "INTERVAL 2 HOUR");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private interface Asking {
        int of(Connection connection) throws SQLException;
    }

    @Test
    void aDayCostsTheSameHoweverManyYearsAreBehindIt() {
        TimeSlot day = Lobby.today(site, 0, 23);
        Asking ofSite = connection -> new ClaimStore(connection).ofSite(site.id(), day).size();
        Asking ofUnit = connection -> new ClaimStore(connection).ofUnits(List.of(unit), day).size();
        Asking bySpanless = connection -> rows(connection, "SELECT COUNT(*) FROM claim FORCE INDEX (claim_by_site) WHERE site_id = " + site.id()
                + " AND ends_at > '2026-11-29 15:00' AND starts_at < '2026-11-30 14:00' AND amount > 0");
        long siteBefore = reads(ofSite);
        long unitBefore = reads(ofUnit);
        hold(0, PAST, "DATE_SUB('2026-11-28', INTERVAL n.n * 3 HOUR)", "INTERVAL 2 HOUR");
        hold(1, MONTHS, "DATE_SUB('2026-09-01', INTERVAL n.n * 20 DAY)", "INTERVAL 10 DAY");
        assertEquals(siteBefore, reads(ofSite), "rows read for the day of a site");
        assertEquals(unitBefore, reads(ofUnit), "rows read for the day of a unit");
        assertTrue(reads(bySpanless) > PAST, "without the bounds on the start all is read that ever was");
    }

    /// Holds the unit so many times, at most 10,000, as no code of the house would; `n.n` counts them from 1.
    private static void hold(int span, int count, String start, String length) {
        lobby.run("""
                INSERT INTO claim (site_id, unit_id, amount, span, starts_at, ends_at, holder_kind, holder_ref)
                WITH RECURSIVE a AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM a WHERE n < 100),
                               n AS (SELECT (b.n - 1) * 100 + a.n AS n FROM a CROSS JOIN a b)
                SELECT %d, %d, 1, %d, %s, DATE_ADD(%s, %s), 'BOOKING', LPAD(n.n, 16, '0') FROM n WHERE n.n <= %d""".formatted(
                site.id(), unit, span, start, start, length, count));
    }

    /// What the engine leaves out by itself while it passes over an index is not counted, so it must not leave anything out.
    @SuppressWarnings("unchecked")
    private static long reads(Asking asking) {
        ConnectionOperations<Connection> connections = lobby.bean(ConnectionOperations.class);
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                statement.execute("SET SESSION optimizer_switch = 'index_condition_pushdown=off'");
                long before = read(status.getConnection());
                assertTrue(asking.of(status.getConnection()) > 0);
                long after = read(status.getConnection());
                statement.execute("SET SESSION optimizer_switch = 'index_condition_pushdown=on'");
                return after - before;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static long read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'")) {
            long sum = 0;
            while (rows.next()) {
                String name = rows.getString(1);
                sum += name.equals("Handler_read_next") || name.equals("Handler_read_key") ? rows.getLong(2) : 0;
            }
            return sum;
        }
    }

    private static int rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
