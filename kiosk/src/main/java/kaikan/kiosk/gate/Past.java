package kaikan.kiosk.gate;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Entry;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.Message;

/// What this device wrote before, read back from its journal: after a start, and with each new manifest.
record Past(Journal journal, DeviceClock clock) {
    private static final int PAGE = 1_000;
    /// More rows than a door writes while a step can be taken back.
    private static final int TAIL = 200;

    /// Gives every row after `seq` that can be read, in order, with the moment it happened at.
    void since(long seq, BiConsumer<Message, Instant> reader) {
        long read = seq;
        List<Entry> rows = journal.after(read, PAGE);
        while (!rows.isEmpty()) {
            rows.stream().map(Entry::envelope).flatMap(Optional::stream).forEach(row -> reader.accept(row.message(), journal.at(row)));
            read = rows.getLast().seq();
            rows = journal.after(read, PAGE);
        }
    }

    /// What can still be taken back, by visit.
    Map<String, Undo> undoable() {
        return Undo.standing(journal.after(Math.max(0, journal.last() - TAIL), TAIL), clock);
    }
}
