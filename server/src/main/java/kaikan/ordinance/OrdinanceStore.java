package kaikan.ordinance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kaikan.platform.db.Jdbc;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tables of the ordinances.
final class OrdinanceStore {
    private static final Logger LOG = LoggerFactory.getLogger(OrdinanceStore.class);

    private final Connection connection;

    OrdinanceStore(Connection connection) {
        this.connection = connection;
    }

    long number() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT number FROM ordinance_book WHERE id = 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /// Raises the number and thereby lets one writer at a time go on.
    void raise() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE ordinance_book SET number = number + 1 WHERE id = 1")) {
            statement.executeUpdate();
        }
    }

    @Nullable String text(long ownerId, String key, int version) throws SQLException {
        String sql = "SELECT body FROM ordinance_version WHERE owner_id = ? AND ordinance_key = ? AND version = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, ownerId);
            statement.setString(2, key);
            statement.setInt(3, version);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }

    void insert(long ownerId, Edition edition, String text, Instant now) throws SQLException {
        String sql =
                """
                INSERT INTO ordinance_version (owner_id, ordinance_key, version, effective, body, entered_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, ownerId);
            statement.setString(2, edition.key());
            statement.setInt(3, edition.version());
            statement.setObject(4, edition.effective());
            statement.setString(5, text);
            statement.setObject(6, Jdbc.utc(now));
            statement.executeUpdate();
        }
    }

    /// All versions. What the book knows already is not read again, because a version never changes.
    OrdinanceBook read(long number, OrdinanceReader reader, @Nullable OrdinanceBook known) throws SQLException {
        List<OrdinanceBook.Entry> entries = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement("SELECT owner_id, ordinance_key, version, body FROM ordinance_version ORDER BY id");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                long owner = rows.getLong(1);
                Ordinance ordinance = known == null ? null : known.version(owner, rows.getString(2), rows.getInt(3)).orElse(null);
                ordinance = ordinance == null ? parsed(reader, rows) : ordinance;
                if (ordinance != null) {
                    entries.add(new OrdinanceBook.Entry(owner, ordinance));
                }
            }
        }
        return new OrdinanceBook(number, entries);
    }

    /// A version that cannot be read any more holds nothing, so that its spaces are refused rather than priced wrongly.
    private static @Nullable Ordinance parsed(OrdinanceReader reader, ResultSet row) throws SQLException {
        return switch (reader.read(row.getString(4))) {
            case Reading.Good(_, Ordinance ordinance, _) -> ordinance;
            case Reading.Bad(String place, String problem) -> {
                LOG.error("Version {} of ordinance {} cannot be read at {}: {}", row.getInt(3), row.getString(2), place, problem);
                yield null;
            }
        };
    }
}
