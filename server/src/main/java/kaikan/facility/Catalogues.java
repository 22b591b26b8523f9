package kaikan.facility;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import kaikan.platform.db.Kept;
import org.jspecify.annotations.Nullable;

/// Keeps the [Catalogue] of the moment. A change made on this server is seen at once, a change made on another within a second.
@Singleton
public class Catalogues {
    private final ConnectionOperations<Connection> connections;
    private final TransactionOperations<Connection> transactions;
    private final Kept<Catalogue> kept = new Kept<>(this::read);

    Catalogues(ConnectionOperations<Connection> connections, TransactionOperations<Connection> transactions) {
        this.connections = connections;
        this.transactions = transactions;
    }

    /// The catalogue of the moment; normally without asking the database.
    public Catalogue current() {
        return kept.get();
    }

    /// Runs a change of the catalogue in a transaction and raises its version.
    public <T> T change(Supplier<T> change) {
        T value = transactions.executeWrite(status -> {
            T result = change.get();
            raise(status.getConnection());
            return result;
        });
        kept.changed();
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
        kept.changed();
        return saved;
    }

    private Catalogue read(@Nullable Catalogue known) {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try {
                long version = version(status.getConnection());
                return known != null && known.version() == version ? known : new CatalogueReader(status.getConnection()).read(version);
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
