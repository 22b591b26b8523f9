package kaikan.platform.db;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Which database it is, and how far its schema has come.
@Singleton
public class DatabaseFacts {
    private static final String MIGRATION =
            "SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1";

    private final ConnectionOperations<Connection> connections;

    DatabaseFacts(ConnectionOperations<Connection> connections) {
        this.connections = connections;
    }

    /// What is known of it.
    ///
    /// @param product name and version as the database says them
    /// @param migration the number of the last migration of the schema
    public record Facts(String product, String migration) {}

    /// Asks the database.
    public Facts read() {
        return connections.execute(ConnectionDefinition.DEFAULT, status -> {
            try (Statement statement = status.getConnection().createStatement();
                    ResultSet rows = statement.executeQuery(MIGRATION)) {
                return new Facts(product(status.getConnection().getMetaData()), rows.next() ? rows.getString(1) : "");
            } catch (SQLException e) {
                throw new IllegalStateException("The database tells nothing about itself", e);
            }
        });
    }

    /// The driver takes every database for MySQL; only the version says that it is MariaDB.
    private static String product(DatabaseMetaData database) throws SQLException {
        String version = database.getDatabaseProductVersion();
        String name = version.contains("MariaDB") ? "MariaDB" : database.getDatabaseProductName();
        return name + " " + version.replaceFirst("-.*", "");
    }
}
