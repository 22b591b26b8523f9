package kaikan.platform.db;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What statements that are written by hand have in common. Instants are stored in UTC, enums by their names.
public final class Jdbc {
    private static final String COMMA = ", ";

    private Jdbc() {}

    /// As many question marks as there are values, with commas.
    public static String marks(Collection<?> values) {
        return each(values, "?");
    }

    /// The same words as often as there are values, with commas: `(?, ?), (?, ?)`.
    public static String each(Collection<?> values, String words) {
        return values.isEmpty() ? "" : (words + COMMA).repeat(values.size() - 1) + words;
    }

    /// Sets all values of a statement.
    public static void bind(PreparedStatement statement, List<? extends @Nullable Object> values) throws SQLException {
        bind(statement, 1, values);
    }

    /// Sets a statement's values from the mark with that number on, which begin at 1.
    ///
    /// @return the number of the mark after them
    public static int bind(PreparedStatement statement, int from, Collection<? extends @Nullable Object> values) throws SQLException {
        int at = from;
        for (Object value : values) {
            statement.setObject(at++, stored(value));
        }
        return at;
    }

    /// The instant as it is stored.
    public static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /// The instant in the column with that number, which begin at 1.
    public static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /// The instant in a column that is never empty.
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    /// The instant in a column that may be empty.
    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }

    private static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> utc(instant);
            case Enum<?> constant -> constant.name();
            default -> value;
        };
    }
}
