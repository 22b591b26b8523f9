package kaikan.kiosk.meter;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kaikan.kiosk.journal.Facts;
import kaikan.protocol.Message;
import kaikan.protocol.MeterFlag;
import org.jspecify.annotations.Nullable;

/// The meters that this device reads. A count is what the journal last kept plus what was counted since this start; it is kept again in the same
/// commit as each row that speaks of it, so that no later row ever shows less. A kill loses at most what flowed since then,
/// and never counts twice.
public final class Meters {
    private static final String FACT = "meter.";

    private final Facts facts;
    private final Function<String, Optional<MeterSource>> sources;
    private final Map<String, Counter> counters = new TreeMap<>();

    /// @param sources gives the meter of a code, when it is first asked for; empty where this device does not read it
    public Meters(Facts facts, Function<String, Optional<MeterSource>> sources) {
        this.facts = facts;
        this.sources = sources;
    }

    /// The cumulative count now, with the facts to keep in the commit that speaks of it; absent while the meter is silent or is not read here.
    public synchronized @Nullable Count count(String meter) {
        return counter(meter).flatMap(counter -> count(meter, counter)).orElse(null);
    }

    /// Why there is no count of a meter that is read here; empty while it counts.
    public synchronized Optional<MeterState.Silent> silence(String meter) {
        return counter(meter).map(counter -> counter.source.state()).filter(MeterState.Silent.class::isInstance).map(MeterState.Silent.class::cast);
    }

    /// Whether this device reads the meter.
    public synchronized boolean reads(String meter) {
        return counter(meter).isPresent();
    }

    /// Takes a reading, if the meter is read here and counts; `write` puts the message and the facts into one commit. That a meter has fallen
    /// silent is written once, and that it is back with its next reading, which also says that readings were missed.
    public synchronized void read(String meter, BiConsumer<Message, Map<String, String>> write) {
        counter(meter).ifPresent(counter -> {
            switch (counter.source.state()) {
                case MeterState.Counts(long counted) -> write(meter, counter, count(meter, counter, counted), write);
                case MeterState.Silent(Instant _, MeterState.Why why) -> miss(meter, counter, why, write);
            }
        });
    }

    private static void miss(String meter, Counter counter, MeterState.Why why, BiConsumer<Message, Map<String, String>> write) {
        if (!counter.silent) {
            write.accept(new Message.MeterSilent(meter, why.name().toLowerCase(Locale.ROOT).replace('_', ' ')), Map.of());
            counter.silent = true;
        }
        counter.news = with(counter.news, Set.of(MeterFlag.GAP));
    }

    private static void write(String meter, Counter counter, Count count, BiConsumer<Message, Map<String, String>> write) {
        if (counter.silent) {
            write.accept(new Message.MeterBack(meter), Map.of());
            counter.silent = false;
        }
        write.accept(new Message.MeterRead(meter, count.wattHours(), with(count.marks(), counter.news)), count.facts());
        counter.news = Set.of();
    }

    private static Optional<Count> count(String meter, Counter counter) {
        return counter.source.state() instanceof MeterState.Counts(long counted) ? Optional.of(count(meter, counter, counted)) : Optional.empty();
    }

    private static Count count(String meter, Counter counter, long counted) {
        long now = counter.base + counted;
        return new Count(now, counter.source.marks(), Map.of(FACT + meter, Long.toString(now)));
    }

    private static Set<MeterFlag> with(Set<MeterFlag> some, Set<MeterFlag> more) {
        Set<MeterFlag> all = EnumSet.noneOf(MeterFlag.class);
        all.addAll(some);
        all.addAll(more);
        return all;
    }

    private Optional<Counter> counter(String meter) {
        Counter known = counters.get(meter);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Counter> found = sources.apply(meter).map(source -> counter(meter, source));
        found.ifPresent(counter -> counters.put(meter, counter));
        return found;
    }

    private Counter counter(String meter, MeterSource source) {
        Optional<Long> kept = facts.fact(FACT + meter, Long::parseLong);
        boolean lost = kept.isEmpty() && facts.fact(FACT + meter).isPresent();
        Set<MeterFlag> news = lost ? Set.of(MeterFlag.RESTARTED, MeterFlag.RESET) : Set.of(MeterFlag.RESTARTED);
        return new Counter(source, kept.orElse(0L), news);
    }

    /// A cumulative count in watt hours, what marks the meter, and what to keep in the same commit.
    public record Count(long wattHours, Set<MeterFlag> marks, Map<String, String> facts) {}

    private static final class Counter {
        final MeterSource source;
        final long base;
        /// What the next reading has to say besides: the first of a boot, and whether the count that was kept is lost.
        Set<MeterFlag> news;
        /// Whether the last that was written of it is that it is silent.
        boolean silent;

        Counter(MeterSource source, long base, Set<MeterFlag> news) {
            this.source = source;
            this.base = base;
            this.news = news;
        }
    }
}
