package kaikan.kiosk.meter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.kiosk.journal.Facts;
import kaikan.protocol.MeterFlag;
import org.jspecify.annotations.Nullable;

/// One meter that is read here: its source, and how its count goes on from what the journal kept.
final class Counter {
    private static final System.Logger LOG = System.getLogger(Counter.class.getName());
    private static final String COUNT = "meter.";
    private static final String REGISTER = "register.";
    private static final String NOTHING = "-";

    private final String code;
    private final MeterSource source;
    /// The count that was kept, or zero.
    private final long base;
    /// Whether a count was kept, be it that it can no longer be read.
    private final boolean known;
    private @Nullable Ledger ledger;
    /// What the next reading has to say besides: the first of a boot, that some are missing, and what happened to the register.
    private final Set<MeterFlag> news = EnumSet.of(MeterFlag.RESTARTED);
    private boolean silent;

    Counter(String code, MeterSource source, Facts facts) {
        this.code = code;
        this.source = source;
        Optional<Long> kept = facts.fact(COUNT + code, Long::parseLong);
        base = kept.orElse(0L);
        known = facts.fact(COUNT + code).isPresent();
        if (known && kept.isEmpty()) {
            news.add(MeterFlag.RESET);
        }
        facts.fact(REGISTER + code, Kept::read).filter(its -> its.ledger().wattHours() == base).ifPresent(its -> {
            ledger = its.ledger();
            news.addAll(its.untold());
        });
    }

    /// What a ledger is kept as, with what no reading has told of it yet.
    private record Kept(Ledger ledger, Set<MeterFlag> untold) {
        static Kept read(String text) {
            int end = text.lastIndexOf(' ');
            String flags = text.substring(end + 1);
            Set<MeterFlag> untold = flags.equals(NOTHING)
                    ? Set.of()
                    : Arrays.stream(flags.split(",")).map(MeterFlag::valueOf).collect(Collectors.toUnmodifiableSet());
            return new Kept(Ledger.read(text.substring(0, Math.max(end, 0))), untold);
        }

        String text() {
            String flags = untold.isEmpty() ? NOTHING : untold.stream().sorted().map(MeterFlag::name).collect(Collectors.joining(","));
            return ledger.text() + " " + flags;
        }
    }

    MeterState state() {
        return source.state();
    }

    /// Whether the last that was written of it is that it is silent.
    boolean isSilent() {
        return silent;
    }

    /// That it is silent, or is no more, has been written.
    void told(boolean nowSilent) {
        silent = nowSilent;
    }

    /// A reading is missing.
    void missed() {
        news.add(MeterFlag.GAP);
    }

    /// The count in that state, for whatever is not a reading; empty while nothing is known.
    Optional<Meters.Count> count(MeterState state) {
        return count(state, true);
    }

    /// The count for a reading, with all the news; [#read] once it is written.
    Optional<Meters.Count> reading(MeterState state) {
        return count(state, false).map(count -> new Meters.Count(count.wattHours(), count.stretch(), with(count.marks(), news), count.facts()));
    }

    /// A reading with all the news is written.
    void read() {
        news.clear();
    }

    private Optional<Meters.Count> count(MeterState state, boolean untold) {
        return switch (state) {
            case MeterState.Counts(long counted) -> Optional.of(count(base + counted, 0, Map.of()));
            case MeterState.Shows(Shown shown) -> {
                Ledger now = follow(shown);
                Set<MeterFlag> later = EnumSet.copyOf(news);
                later.removeAll(Set.of(MeterFlag.RESTARTED, MeterFlag.GAP));
                yield Optional.of(count(
                        now.wattHours(), now.breaks(), Map.of(REGISTER + code, new Kept(now, untold ? later : Set.of()).text())));
            }
            case MeterState.Unasked _, MeterState.Silent _ -> Optional.empty();
        };
    }

    private Meters.Count count(long wattHours, long stretch, Map<String, String> more) {
        Map<String, String> facts = new HashMap<>(more);
        facts.put(COUNT + code, Long.toString(wattHours));
        return new Meters.Count(wattHours, stretch, source.marks(), facts);
    }

    private Ledger follow(Shown shown) {
        Ledger before = ledger;
        Ledger now = before == null ? begin(shown) : follow(before, shown);
        ledger = now;
        return now;
    }

    /// A count that was kept without a register was another meter's, or a simulated one's.
    private Ledger begin(Shown shown) {
        if (known) {
            news.add(MeterFlag.RESET);
        }
        return Ledger.begun(shown);
    }

    private Ledger follow(Ledger before, Shown shown) {
        Ledger.Change change = before.next(shown);
        switch (change.what()) {
            case COUNTED, TURNED -> { }
            case RESET, EXCHANGED -> news.add(MeterFlag.RESET);
            case WENT_BACK -> news.add(MeterFlag.BACK);
            case LEAPT -> news.add(MeterFlag.JUMP);
        }
        if (change.what() != Ledger.What.COUNTED) {
            LOG.log(System.Logger.Level.WARNING, "Meter {0}: {1}, from {2} Wh to {3} Wh", code, change.what(), before.register(), shown.wattHours());
        }
        return change.ledger();
    }

    private static Set<MeterFlag> with(Set<MeterFlag> some, Set<MeterFlag> more) {
        Set<MeterFlag> all = EnumSet.noneOf(MeterFlag.class);
        all.addAll(some);
        all.addAll(more);
        return all;
    }
}
