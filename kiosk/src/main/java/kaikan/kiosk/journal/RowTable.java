package kaikan.kiosk.journal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.protocol.Envelope;
import kaikan.protocol.Row;

/// The rows as they lie in the file, each with its number and the hash that the next one follows.
final class RowTable {
    private static final int PAGE = 1_000;

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
    List<Entry> after(long seq, int limit) {
        return database.query(
                "SELECT seq, json FROM row WHERE seq > ? ORDER BY seq LIMIT ?",
                row -> new Entry(row.getLong(1), new Row(row.getString(2))),
                seq,
                limit);
    }

    /// The boot that wrote the last row; 0 where nothing says.
    long boot(End end) {
        return after(end.seq() - 1, 1).stream().map(Entry::envelope).flatMap(Optional::stream).map(Envelope::boot).findFirst().orElse(0L);
    }

    /// The numbers of the rows after `seq` that cannot be read.
    List<Long> unreadable(long seq) {
        List<Long> unreadable = new ArrayList<>();
        List<Entry> page = after(seq, PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(entry -> entry.envelope().isEmpty()).map(Entry::seq).forEach(unreadable::add);
            page = after(page.getLast().seq(), PAGE);
        }
        return List.copyOf(unreadable);
    }

    /// Adds rows, the first of them as `seq`, within the commit that is going on.
    void add(long seq, List<Row> rows) throws SQLException {
        for (int i = 0; i < rows.size(); i++) {
            database.update("INSERT INTO row (seq, json, hash) VALUES (?, ?, ?)", seq + i, rows.get(i).json(), rows.get(i).hash());
        }
    }
}
