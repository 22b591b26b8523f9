package kaikan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kaikan.platform.db.DatabaseUrl;
import kaikan.platform.db.EmbeddedDatabase;

/// The real database that tests run on: the embedded one, or the server named by `KAIKAN_TEST_DB` (`host:port`, user root, no password).
public final class TestDatabase {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final Map<String, String> ENV = System.getenv();

    private TestDatabase() {}

    /// The address of a new, empty schema.
    public static String freshUrl() {
        return url("t" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet());
    }

    /// The address of the named schema.
    public static String url(String schema) {
        return Optional.ofNullable(ENV.get("KAIKAN_TEST_DB"))
                .map(server -> external(server, schema))
                .orElseGet(() -> Embedded.DATABASE.url(schema));
    }

    private static String external(String server, String schema) {
        String[] parts = server.split(":");
        return DatabaseUrl.of(parts[0], Integer.parseInt(parts[1]), schema);
    }

    private static final class Embedded {
        private static final Path FOLDER = Path.of("target", "test-db").toAbsolutePath();
        /// More schemas of earlier runs than these, each of some eight megabytes, are thrown away before the next run; to begin anew each time
        /// would cost whoever runs one test some seconds.
        private static final int MOST_LEFT = 60;

        static final EmbeddedDatabase DATABASE = start();

        private static EmbeddedDatabase start() {
            try {
                forgetEarlierRuns();
                EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER, "--innodb-flush-log-at-trx-commit=2");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
                return database;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void forgetEarlierRuns() throws IOException {
            if (!Files.isDirectory(FOLDER)) {
                return;
            }
            try (Stream<Path> folders = Files.list(FOLDER)) {
                for (Path data : folders.filter(one -> one.getFileName().toString().startsWith("data-")).toList()) {
                    if (schemas(data) > MOST_LEFT) {
                        Folders.delete(data);
                    }
                }
            }
        }

        private static long schemas(Path data) throws IOException {
            try (Stream<Path> inside = Files.list(data)) {
                return inside.filter(Files::isDirectory).count();
            }
        }

        private static void close(EmbeddedDatabase database) {
            try {
                database.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
