package kaikan.kiosk.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.protocol.Envelope;

/// Forgets old rows, some at once while the door waits, and with them what the server said to them.
///
/// A row that cannot be read, or that was written by a clock ahead of the time it is now, says nothing of its age: it goes with the next one
/// that does.
record Forgetting(Database database, RowTable table) {
    /// Rows at once.
    private static final int SOME = 500;

    /// What may go: rows up to number `last`, written before `before`; and what time it is.
    record Span(long last, Instant before, Instant now) {}

    /// @return whether there may be more to forget
    boolean some(Span span) {
        List<Long> forgotten = firstDated(span).stream()
                .takeWhile(row -> row.wall().isBefore(span.before))
                .map(Envelope::seq)
                .toList();
        if (!forgotten.isEmpty()) {
            database.commit(() -> {
                database.update("DELETE FROM row WHERE seq <= ?", forgotten.getLast());
                database.update("DELETE FROM dead WHERE seq < (SELECT MIN(seq) FROM row)");
            });
        }
        return !forgotten.isEmpty();
    }

    /// Those whose age is known, of the first rows among which there is one.
    private List<Envelope> firstDated(Span span) {
        List<Envelope> dated = List.of();
        List<Entry> page = page(0, span.last);
        while (dated.isEmpty() && !page.isEmpty()) {
            dated = page.stream()
                    .map(Entry::envelope)
                    .flatMap(Optional::stream)
                    .filter(row -> !row.wall().isAfter(span.now))
                    .toList();
            page = page(page.getLast().seq(), span.last);
        }
        return dated;
    }

    private List<Entry> page(long after, long last) {
        return table.after(after, SOME).stream().takeWhile(entry -> entry.seq() <= last).toList();
    }
}
