package kaikan.testing;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
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
    public static TestServer start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "datasources.default.url", TestDatabase.freshUrl(),
                "datasources.default.username", "root",
                "datasources.default.password", "",
                "micronaut.server.port", -1));
        all.putAll(settings);
        return new TestServer(ApplicationContext.run(EmbeddedServer.class, all));
    }

    /// The address of the server, without a slash at the end.
    public String address() {
        return server.getURL().toString();
    }

    /// The bean of that type.
    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    @Override
    public void close() {
        server.close();
    }
}
