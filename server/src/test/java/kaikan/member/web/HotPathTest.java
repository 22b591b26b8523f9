package kaikan.member.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import kaikan.member.TestPeople;
import kaikan.testing.Http;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Test;

class HotPathTest {
    @Test
    void aBrowserWithoutOurCookieCostsNoQueryAndOneWithItCostsOne() throws Exception {
        try (TestServer server = TestServer.start();
                Http stranger = Http.exact(server);
                Http guest = TestPeople.on(server).browserOf(TestPeople.on(server).person("佐藤"));
                Connection connection =
                        DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class)).getConnection()) {
            assertEquals(0, fewestSelects(connection, () -> assertEquals(200, stranger.get("/sign-up").statusCode())));
            assertEquals(1, fewestSelects(connection, () -> assertEquals(404, guest.get("/no-such-page").statusCode())));
        }
    }

    /// The fewest of several tries, because the pool and the catalogue may ask something of their own now and then.
    private static long fewestSelects(Connection connection, Runnable request) throws SQLException {
        long fewest = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            long before = selects(connection);
            request.run();
            fewest = Math.min(fewest, selects(connection) - before);
        }
        return fewest;
    }

    private static long selects(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            row.next();
            return row.getLong(2);
        }
    }
}
