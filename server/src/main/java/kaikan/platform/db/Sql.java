package kaikan.platform.db;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs statements that are written by hand, because their number and plans are what a rush rests on: in the caller's transaction, and on
/// the caller's connection.
@Singleton
public class Sql {
    private final JdbcOperations jdbc;

    Sql(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /// Reads one row.
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// The number of rows that were written.
    public int update(String sql, List<@Nullable Object> values) {
        return jdbc.prepareStatement(sql, statement -> {
            Jdbc.bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /// The id that the database gave to the new row.
    public long insert(String sql, List<@Nullable Object> values) {
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

    /// What a query finds, in its order.
    public <T> List<T> list(String sql, List<@Nullable Object> values, Row<T> reader) {
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
