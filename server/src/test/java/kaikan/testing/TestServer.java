package kaikan.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A whole server on a free port and a fresh schema, as an operator would start it.
public final class TestServer implements AutoCloseable {
    private final EmbeddedServer server;

    private TestServer(EmbeddedServer server) {
        this.server = server;
    }

    /// Starts a server on a schema of its own.
    public static TestServer start() {
        return start(Map.of());
    }

    /// Starts a server on a schema of its own (unless `datasources.default.url` says otherwise) with extra settings.
    /// Jobs do not run by themselves (`kaikan.jobs` is `off`): a test runs the job it is about.
    public static TestServer start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "datasources.default.url", TestDatabase.freshUrl(),
                "datasources.default.username", "root",
                "datasources.default.password", "",
                "micronaut.server.port", -1,
                "kaikan.jobs", "off"));
        all.putAll(settings);
        return new TestServer(ApplicationContext.run(EmbeddedServer.class, all));
    }

    /// The address of the server, without a slash at the end.
    public String address() {
        return server.getURL().toString();
    }

    /// Starts a server whose clock stands still at `now` until a test moves it; see [#clock()].
    public static TestServer startAt(Instant now) {
        return start(Map.of("kaikan.test.clock", now.toString()));
    }

    /// The clock of a server that was started at a given time.
    public TestClock clock() {
        return bean(TestClock.class);
    }

    /// The bean of that type.
    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /// Changes rows directly, as if another part of the house had done it.
    ///
    /// @return how many
    @SuppressWarnings("unchecked")
    public int run(String sql) {
        TransactionOperations<Connection> transactions = bean(TransactionOperations.class);
        return transactions.executeWrite(status -> {
            try (Statement statement = status.getConnection().createStatement()) {
                return statement.executeUpdate(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        });
    }

    /// All beans of that type.
    public <T> List<T> beans(Class<T> type) {
        return List.copyOf(server.getApplicationContext().getBeansOfType(type));
    }

    @Override
    public void close() {
        server.close();
    }
}
