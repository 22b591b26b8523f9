package kaikan.kiosk.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kaikan.protocol.ClockState;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import kaikan.protocol.RandomId;
import kaikan.protocol.Row;

/// The device's journal. [#append] returns after the row is on the disk; only then may a screen say "done".
public final class Journal implements Facts, AutoCloseable {
    private static final String ACKED = "ackThrough";
    private static final String BOOT = "boot";
    /// The latest time that was certain; the next boot cannot be earlier.
    private static final String FLOOR = "clock.floor";
    /// The last boot whose clock was compared with the server's, and when it began.
    private static final String STARTED = "clock.started";

    private final Database database;
    private final RowTable table;
    private final FactTable facts;
    private final DeadTable dead;
    private final Forgetting forgetting;
    private final DeviceClock clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final long boot;
    private final Boot known;
    private final List<Long> unreadable;
    private RowTable.End end;
    private long acked;

    /// What a row says of the time at which it was written; see [Envelope].
    public record Moment(long boot, long uptimeMillis, Instant wall) {
        /// That of this row.
        public static Moment of(Envelope row) {
            return new Moment(row.boot(), row.uptimeMillis(), row.wall());
        }
    }

    /// Opens or creates the journal in `folder`; each opening is a boot.
    public Journal(Path folder, DeviceClock clock) {
        this.clock = clock;
        database = new Database(folder.resolve("journal.sqlite"));
        table = new RowTable(database);
        facts = new FactTable(database);
        dead = new DeadTable(database);
        forgetting = new Forgetting(database, table);
        end = table.end();
        boot = Math.max(facts.number(BOOT), table.boot(end)) + 1;
        keep(Map.of(BOOT, Long.toString(boot)));
        acked = facts.number(ACKED);
        unreadable = table.unreadable(acked);
        known = fact(STARTED, Boot::read).orElse(Boot.NONE);
        fact(FLOOR, Instant::parse).ifPresent(clock::knownToBeAfter);
    }

    /// Called after each append, in the thread that appended.
    public void onAppend(Runnable listener) {
        listeners.add(listener);
    }

    /// Writes one row and returns when it is safe.
    /// @throws JournalBroken if it is not
    public Envelope append(String device, Message message) {
        return append(device, List.of(message), Map.of()).getFirst();
    }

    /// Writes rows that belong together, in order, and facts, or nothing at all; returns when all are safe.
    ///
    /// @param messages at least one
    /// @throws JournalBroken if they are not
    public List<Envelope> append(String device, List<Message> messages, Map<String, String> facts) {
        List<Envelope> envelopes = write(device, messages, facts);
        listeners.forEach(Runnable::run);
        return envelopes;
    }

    private synchronized List<Envelope> write(String device, List<Message> messages, Map<String, String> kept) {
        List<Envelope> envelopes = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        RowTable.End then = end;
        for (Message message : messages) {
            Envelope next = new Envelope(
                    device, boot, then.seq() + 1, RandomId.next(), clock.wall(), clock.uptime().toMillis(), clock.state(), then.hash(), message);
            envelopes.add(next);
            rows.add(Row.of(next));
            then = new RowTable.End(next.seq(), rows.getLast().hash());
        }
        database.commit(() -> {
            table.add(end.seq() + 1, rows);
            facts.write(kept);
            if (envelopes.getLast().clock() == ClockState.ANCHORED) {
                facts.write(Map.of(FLOOR, clock.instant().toString()));
            }
            if (messages.getLast() instanceof Message.ClockAnchored) {
                facts.write(Map.of(STARTED, new Boot(boot, clock.started()).kept()));
            }
        });
        end = then;
        return envelopes;
    }

    /// Up to `limit` rows that follow `seq`, in order.
    public List<Entry> after(long seq, int limit) {
        return table.after(seq, limit);
    }

    /// When a row happened: in this boot, and in the last one whose clock was compared with the server's, by the clock that never jumps; of
    /// another boot only its wall clock is left.
    public Instant at(Moment row) {
        if (row.boot == boot) {
            return clock.started().plusMillis(row.uptimeMillis);
        }
        return row.boot == known.number() ? known.started().plusMillis(row.uptimeMillis) : row.wall;
    }

    /// The number of the last row; 0 before the first.
    public synchronized long last() {
        return end.seq();
    }

    /// Every row up to this one has the server's answer. A restored server may make it smaller again.
    public synchronized long acked() {
        return acked;
    }

    /// How many rows without an answer this version cannot read; once the server has answered, it names them as refused.
    public synchronized long unreadable() {
        return unreadable.stream().filter(seq -> seq > acked).count();
    }

    /// How long the oldest row without an answer has waited; zero if there is none.
    public Duration waiting() {
        return after(acked(), 1).stream().map(Entry::envelope).flatMap(Optional::stream).map(this::age).findFirst().orElse(Duration.ZERO);
    }

    /// In this boot by the clock that never jumps; of an earlier one only the wall clock is left.
    private Duration age(Envelope row) {
        Duration age = row.boot() == boot
                ? clock.uptime().minusMillis(row.uptimeMillis())
                : Duration.between(row.wall(), clock.wall());
        return age.isNegative() ? Duration.ZERO : age;
    }

    /// Keeps the server's answer: how far it has come, and what it refused.
    public synchronized void acknowledge(long through, List<DeadLetter> refused) {
        if (through == acked && refused.isEmpty()) {
            return;
        }
        database.commit(() -> {
            dead.write(refused);
            facts.write(Map.of(ACKED, Long.toString(through)));
        });
        acked = through;
    }

    /// What the server refused, the newest first.
    public List<DeadLetter> dead() {
        return dead.newest();
    }

    /// Forgets answered rows written before `before`, refused ones with what the server said to them, but never the last one, nor one that
    /// `stillNeeded` or the server still needs.
    public void prune(Instant before, long stillNeeded) {
        boolean more = true;
        while (more) { // between two pages the door may write
            more = forgetSome(before, stillNeeded);
        }
    }

    private synchronized boolean forgetSome(Instant before, long stillNeeded) {
        long known = Math.min(Math.min(acked, stillNeeded), end.seq() - 1);
        return forgetting.some(new Forgetting.Span(known, before, clock.instant()));
    }

    @Override
    public Optional<String> fact(String name) {
        return facts.fact(name);
    }

    @Override
    public void keep(Map<String, String> values) {
        facts.keep(values);
    }

    @Override
    public void close() {
        database.close();
    }
}
