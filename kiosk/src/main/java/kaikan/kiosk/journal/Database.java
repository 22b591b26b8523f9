package kaikan.kiosk.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/// One SQLite file with a write-ahead log that is synchronised at each commit: a commit that returned survives a power cut.
/// One connection, used by one thread at a time.
final class Database implements AutoCloseable {
    private static final String SCHEMA = """
            CREATE TABLE IF NOT EXISTS row (seq INTEGER PRIMARY KEY, json TEXT NOT NULL, hash TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS dead (seq INTEGER PRIMARY KEY, code TEXT NOT NULL, detail TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
            """;

    private final Connection connection;

    Database(Path file) {
        try {
            SQLiteConfig config = new SQLiteConfig();
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
            keepPrivate(file);
            connection = config.createConnection("jdbc:sqlite:" + file);
            for (String statement : SCHEMA.split(";\n")) {
                execute(statement);
            }
        } catch (SQLException | IOException e) {
            throw new JournalBroken("The journal " + file + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /// The device's key and visitors' names are in it: no other user of this machine reads it, nor the log beside it, to which SQLite gives the
    /// same rights.
    private static void keepPrivate(Path file) throws IOException {
        if (Files.notExists(file)) {
            Files.createFile(file);
        }
        PosixFileAttributeView rights = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (rights != null) {
            rights.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /// Runs the work in one transaction; if it fails, nothing of it stays.
    synchronized void commit(Work work) {
        try {
            execute("BEGIN IMMEDIATE");
            try {
                work.run();
                execute("COMMIT");
            } catch (SQLException | RuntimeException e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw new JournalBroken("The journal cannot be written: " + e.getMessage(), e);
        }
    }

    void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    synchronized <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    found.add(reader.read(results));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new JournalBroken("The journal cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new JournalBroken("The journal cannot be closed: " + e.getMessage(), e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollBack(Exception cause) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            cause.addSuppressed(e); // SQLite has rolled back by itself, as it does when the disk is full
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    interface Work {
        void run() throws SQLException;
    }

    interface Reader<T> {
        T read(ResultSet results) throws SQLException;
    }
}
