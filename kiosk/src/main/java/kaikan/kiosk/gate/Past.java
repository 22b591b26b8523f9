package kaikan.kiosk.gate;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BiConsumer;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Entry;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;

/// What this device wrote before: read back from its journal after a start, and remembered from then on for as long as no manifest contains it.
/// After days without a server that are tens of thousands of rows, and the door would wait while they were read again.
final class Past {
    private static final int PAGE = 1_000;
    /// More rows than a door writes while a step can be taken back.
    private static final int TAIL = 200;

    private final Journal journal;
    private final DeviceClock clock;
    /// Those that say something of people or machines, of all rows from `after` to `through`.
    private final Queue<Written> kept = new ArrayDeque<>();
    private long after;
    private long through;

    private record Written(long seq, Journal.Moment moment, Message message) {}

    Past(Journal journal, DeviceClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /// A row was written.
    void written(Envelope row) {
        if (row.seq() == through + 1) {
            keep(row);
            through = row.seq();
        }
    }

    /// Gives every row after `seq` that says something of people or machines and can be read, in order, with the moment it happened at.
    /// Those up to `seq` are forgotten.
    void since(long seq, BiConsumer<Message, Instant> reader) {
        if (seq < after || seq > through) {
            kept.clear();
            through = seq;
        }
        after = seq;
        while (!kept.isEmpty() && kept.element().seq <= seq) {
            kept.remove();
        }
        readOn();
        kept.forEach(row -> reader.accept(row.message, journal.at(row.moment)));
    }

    /// What can still be taken back, by visit.
    Map<String, Undo> undoable() {
        return Undo.standing(journal.after(Math.max(0, journal.last() - TAIL), TAIL), clock);
    }

    private void readOn() {
        List<Entry> rows = journal.after(through, PAGE);
        while (!rows.isEmpty()) {
            rows.stream().map(Entry::envelope).flatMap(Optional::stream).forEach(this::keep);
            through = rows.getLast().seq();
            rows = journal.after(through, PAGE);
        }
    }

    private void keep(Envelope row) {
        if (saysSomething(row.message())) {
            kept.add(new Written(row.seq(), Journal.Moment.of(row), row.message()));
        }
    }

    private static boolean saysSomething(Message message) {
        return switch (message) {
            case Message.Entered _, Message.Left _, Message.Moved _, Message.VisitUndone _, Message.WalkInRegistered _, Message.UseStarted _,
                    Message.UseExtended _, Message.UseStopped _, Message.UseUndone _, Message.FaultReported _, Message.BypassBegan _,
                    Message.BypassEnded _ -> true;
            case Message.Booted _, Message.ClockAnchored _, Message.ScanRefused _, Message.HelpCalled _, Message.HelpWithdrawn _,
                    Message.MeterRead _, Message.MeterSilent _, Message.MeterBack _, Message.HealthReported _, Message.ConfigTaken _,
                    Message.ConfigRefused _ -> false;
        };
    }
}
