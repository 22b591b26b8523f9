package kaikan.kiosk.journal;

import java.sql.SQLException;
import java.util.List;

/// What the server refused, in the same file as the rows.
record DeadTable(Database database) {
    /// The newest hundred, the newest first.
    List<DeadLetter> newest() {
        return database.query(
                "SELECT seq, code, detail FROM dead ORDER BY seq DESC LIMIT 100",
                row -> new DeadLetter(row.getLong(1), row.getString(2), row.getString(3)));
    }

    /// Writes them within the commit that is going on.
    void write(List<DeadLetter> refused) throws SQLException {
        for (DeadLetter letter : refused) {
            database.update("INSERT OR REPLACE INTO dead VALUES (?, ?, ?)", letter.seq(), letter.code(), letter.detail());
        }
    }
}
