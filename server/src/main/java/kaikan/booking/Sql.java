package kaikan.booking;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import kaikan.platform.db.Jdbc;
import org.jspecify.annotations.Nullable;

/// Runs this package's own statements; their number and plans are what a rush rests on.
@Singleton
class Sql {
    private final JdbcOperations jdbc;

    Sql(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Reads one row.
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// The number of rows that were written.
    int update(String sql, List<@Nullable Object> values) {
        return jdbc.prepareStatement(sql, statement -> {
            Jdbc.bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /// The id that the database gave to the new row.
    long insert(String sql, List<@Nullable Object> values) {
        return jdbc.execute(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
                Jdbc.bind(statement, values);
                statement.executeUpdate();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    keys.next();
                    return keys.getLong(1);
                }
            }
        });
    }

    <T> List<T> list(String sql, List<@Nullable Object> values, Row<T> reader) {
        return jdbc.prepareStatement(sql, statement -> {
            Jdbc.bind(statement, values);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }
}
