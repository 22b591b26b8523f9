package kaikan.kiosk.journal;

import java.sql.SQLException;
import java.util.List;
import kaikan.protocol.Envelope;
import kaikan.protocol.Row;

/// The rows as they lie in the file, each with its number and the hash that the next one follows.
final class RowTable {
    private final Database database;

    /// The last row; number 0 before the first.
    record End(long seq, String hash) {}

    RowTable(Database database) {
        this.database = database;
    }

    End end() {
        return database
                .query("SELECT seq, hash FROM row ORDER BY seq DESC LIMIT 1", row -> new End(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(new End(0, Envelope.FIRST));
    }

    /// Up to `limit` rows that follow `seq`, in order.
    List<Row> after(long seq, int limit) {
        return database.query(
                "SELECT json FROM row WHERE seq > ? ORDER BY seq LIMIT ?", row -> new Row(row.getString(1)), seq, limit);
    }

    /// Adds rows, the first of them as `seq`, within the commit that is going on.
    void add(long seq, List<Row> rows) throws SQLException {
        for (int i = 0; i < rows.size(); i++) {
            database.update("INSERT INTO row (seq, json, hash) VALUES (?, ?, ?)", seq + i, rows.get(i).json(), rows.get(i).hash());
        }
    }
}
