package kaikan.kiosk.journal;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/// The facts beside the rows, in the same file.
final class FactTable implements Facts {
    private final Database database;

    FactTable(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> fact(String name) {
        return database.query("SELECT value FROM fact WHERE name = ?", row -> row.getString(1), name).stream().findFirst();
    }

    @Override
    public void keep(Map<String, String> facts) {
        database.commit(() -> write(facts));
    }

    /// Writes them within the commit that is going on.
    void write(Map<String, String> facts) throws SQLException {
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            database.update("INSERT OR REPLACE INTO fact VALUES (?, ?)", fact.getKey(), fact.getValue());
        }
    }

    /// A fact that is a number; 0 where none is kept.
    long number(String name) {
        return fact(name, Long::parseLong).orElse(0L);
    }
}
