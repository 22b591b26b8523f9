package kaikan.ordinance;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import kaikan.platform.db.Kept;
import org.jspecify.annotations.Nullable;

/// Keeps the [OrdinanceBook] of the moment. A version entered on this server holds at once, one entered on another within a second.
@Singleton
public class Ordinances {
    private final ConnectionOperations<Connection> connections;
    private final TransactionOperations<Connection> transactions;
    private final OrdinanceReader reader;
    private final Clock clock;
    private final Kept<OrdinanceBook> kept = new Kept<>(this::read);

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
        return kept.get();
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
        kept.changed();
        return entering;
    }

    private OrdinanceBook read(@Nullable OrdinanceBook known) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try {
                OrdinanceStore store = new OrdinanceStore(status.getConnection());
                long number = store.number();
                return known != null && known.number() == number ? known : store.read(number, reader, known);
            } catch (SQLException e) {
                throw new IllegalStateException("The ordinances cannot be read: " + e.getMessage(), e);
            }
        });
    }
}
