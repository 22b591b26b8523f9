package kaikan.facility;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Keeps the [Catalogue] of the moment. A change made on this server is seen at once, a change made on another within a second.
@Singleton
public class Catalogues {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final ConnectionOperations<Connection> connections;
    private final TransactionOperations<Connection> transactions;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Catalogue current;
    private volatile long lookedAt;

    Catalogues(ConnectionOperations<Connection> connections, TransactionOperations<Connection> transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /// The catalogue of the moment; normally without asking the database. While one asks, others go on with what is at most two seconds
    /// old, and wait for what is older.
    public Catalogue current() {
        Catalogue known = current;
        long age = System.nanoTime() - lookedAt;
        if (known != null && age < LOOK_EVERY) {
            return known;
        }
        if (known == null) {
            loading.lock();
        } else if (!turn(age)) {
            return known;
        }
        try {
            Catalogue meanwhile = current;
            return meanwhile != null && System.nanoTime() - lookedAt < LOOK_EVERY ? meanwhile : refreshed(meanwhile);
        } finally {
            loading.unlock();
        }
    }

    /// Whether it is for us to ask. Whoever has something old waits a moment for whoever asks, but not for ever: they may hold the very
    /// connection that the other needs.
    private boolean turn(long age) {
        try {
            return age < 2 * LOOK_EVERY ? loading.tryLock() : loading.tryLock(LOOK_EVERY, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Runs a change of the catalogue in a transaction and raises its version.
    public <T> T change(Supplier<T> change) {
        T value = transactions.executeWrite(status -> {
            T result = change.get();
            raise(status.getConnection());
            return result;
        });
        lookedAt = System.nanoTime() - 2 * LOOK_EVERY;
        return value;
    }

    /// Runs a change that may be refused: then nothing of it stays.
    Saved save(Supplier<Saved> change) {
        Saved saved = transactions.executeWrite(status -> {
            Saved result = change.get();
            switch (result) {
                case Saved.Done _ -> raise(status.getConnection());
                case Saved.Refused _ -> status.setRollbackOnly();
            }
            return result;
        });
        lookedAt = System.nanoTime() - 2 * LOOK_EVERY;
        return saved;
    }

    private Catalogue refreshed(@Nullable Catalogue known) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try {
                long version = version(status.getConnection());
                Catalogue fresh = known != null && known.version() == version ? known
                        : new CatalogueReader(status.getConnection()).read(version);
                current = fresh;
                lookedAt = System.nanoTime();
                return fresh;
            } catch (SQLException e) {
                throw new IllegalStateException("The catalogue cannot be read: " + e.getMessage(), e);
            }
        });
    }

    private static long version(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT number FROM catalogue_version WHERE id = 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    private static void raise(Connection connection) {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE catalogue_version SET number = number + 1 WHERE id = 1")) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The catalogue's version cannot be raised: " + e.getMessage(), e);
        }
    }
}
