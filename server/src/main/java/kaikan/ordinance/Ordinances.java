package kaikan.ordinance;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Keeps the [OrdinanceBook] of the moment. A version entered on this server holds at once, one entered on another within a second.
@Singleton
public class Ordinances {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final ConnectionOperations<Connection> connections;
    private final TransactionOperations<Connection> transactions;
    private final OrdinanceReader reader;
    private final Clock clock;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable OrdinanceBook current;
    private volatile long lookedAt;

    Ordinances(
            ConnectionOperations<Connection> connections,
            TransactionOperations<Connection> transactions,
            OrdinanceReader reader,
            Clock clock) {
        this.connections = connections;
        this.transactions = transactions;
        this.reader = reader;
        this.clock = clock;
    }

    /// The ordinances of the moment; normally without asking the database, otherwise with one tiny query.
    public OrdinanceBook current() {
        OrdinanceBook known = current;
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
            OrdinanceBook meanwhile = current;
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

    /// Enters a version for an owner. A version that is there already is never changed; entering it again with the same words does nothing.
    public Entering enter(long ownerId, String text) {
        return switch (reader.read(text)) {
            case Reading.Bad(String place, String problem) -> new Entering.Unreadable(place, problem);
            case Reading.Good(_, Ordinance ordinance, var examples) -> {
                for (Example example : examples) {
                    if (!example.holds(ordinance)) {
                        yield new Entering.ExampleFails(example.say(), example.total());
                    }
                }
                yield store(ownerId, ordinance.edition(), text);
            }
        };
    }

    private Entering store(long ownerId, Edition edition, String text) {
        Entering entering = transactions.executeWrite(status -> {
            try {
                OrdinanceStore store = new OrdinanceStore(status.getConnection());
                store.raise();
                String there = store.text(ownerId, edition.key(), edition.version());
                if (there != null) {
                    return there.equals(text) ? new Entering.Entered(edition) : new Entering.VersionTaken(edition);
                }
                store.insert(ownerId, edition, text, clock.instant());
                return new Entering.Entered(edition);
            } catch (SQLException e) {
                throw new IllegalStateException("The ordinance cannot be written: " + e.getMessage(), e);
            }
        });
        lookedAt = System.nanoTime() - 2 * LOOK_EVERY;
        return entering;
    }

    private OrdinanceBook refreshed(@Nullable OrdinanceBook known) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try {
                OrdinanceStore store = new OrdinanceStore(status.getConnection());
                long looked = System.nanoTime();
                long number = store.number();
                OrdinanceBook fresh = known != null && known.number() == number ? known : store.read(number, reader, known);
                current = fresh;
                lookedAt = looked;
                return fresh;
            } catch (SQLException e) {
                throw new IllegalStateException("The ordinances cannot be read: " + e.getMessage(), e);
            }
        });
    }
}
