package kaikan.testing;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/// Counts what a server asks its database, by what the database says.
public final class Selects {
    private Selects() {}

    /// How many queries a request costs: the fewest of several tries, because the pool and the catalogue may ask something of their own now
    /// and then.
    public static long fewest(TestServer server, Runnable request) throws SQLException {
        long fewest = Long.MAX_VALUE;
        try (Connection connection = DelegatingDataSource.unwrapDataSource(server.bean(DataSource.class)).getConnection()) {
            for (int i = 0; i < 10; i++) {
                long before = selects(connection);
                request.run();
                fewest = Math.min(fewest, selects(connection) - before);
            }
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
