package kaikan.kiosk.meter;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import kaikan.kiosk.journal.Facts;
import kaikan.protocol.Message;
import kaikan.protocol.MeterFlag;

/// All meters of this device. A count is what the journal last kept plus what was counted since this start; it is kept again in the same
/// commit as each row that speaks of it, so that no later row ever shows less. A kill loses at most what flowed since then,
/// and never counts twice.
public final class Meters {
    private static final String FACT = "meter.";

    private final Facts facts;
    private final Function<String, MeterSource> sources;
    private final Map<String, Counter> counters = new TreeMap<>();

    /// @param sources gives the meter of a code, when it is first asked for
    public Meters(Facts facts, Function<String, MeterSource> sources) {
        this.facts = facts;
        this.sources = sources;
    }

    /// The cumulative count now, with the facts to keep in the commit that speaks of it.
    public synchronized Count count(String meter) {
        Counter counter = counter(meter);
        long now = counter.now();
        return new Count(now, counter.source.marks(), Map.of(FACT + meter, Long.toString(now)));
    }

    /// Takes a reading; `write` puts the message and the facts into one commit.
    public synchronized void read(String meter, BiConsumer<Message, Map<String, String>> write) {
        Counter counter = counter(meter);
        Count count = count(meter);
        Set<MeterFlag> flags = EnumSet.noneOf(MeterFlag.class);
        flags.addAll(count.marks());
        flags.addAll(counter.news);
        write.accept(new Message.MeterRead(meter, count.wattHours(), flags), count.facts());
        counter.news = Set.of();
    }

    private Counter counter(String meter) {
        return counters.computeIfAbsent(meter, code -> {
            Optional<Long> kept = facts.fact(FACT + code, Long::parseLong);
            boolean lost = kept.isEmpty() && facts.fact(FACT + code).isPresent();
            Set<MeterFlag> news = lost ? Set.of(MeterFlag.RESTARTED, MeterFlag.RESET) : Set.of(MeterFlag.RESTARTED);
            return new Counter(sources.apply(code), kept.orElse(0L), news);
        });
    }

    /// A cumulative count in watt hours, what marks the meter, and what to keep in the same commit.
    public record Count(long wattHours, Set<MeterFlag> marks, Map<String, String> facts) {}

    private static final class Counter {
        final MeterSource source;
        final long base;
        /// What the next reading has to say besides: the first of a boot, and whether the count that was kept is lost.
        Set<MeterFlag> news;

        Counter(MeterSource source, long base, Set<MeterFlag> news) {
            this.source = source;
            this.base = base;
            this.news = news;
        }

        long now() {
            return base + source.countedWattHours();
        }
    }
}
