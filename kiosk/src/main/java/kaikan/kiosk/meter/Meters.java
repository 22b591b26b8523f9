package kaikan.kiosk.meter;

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

/// The meters that this device reads. A count goes on from what the journal last kept: by what was counted since this start, or by the meter's own
/// register, which counts on while nobody reads it. It is kept again in the same commit as each row that speaks of it, so that no later
/// row ever shows less. A kill loses at most what flowed since then where the meter has no register, and never counts twice.
public final class Meters {
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
        return counter(meter).flatMap(counter -> counter.count(counter.state())).orElse(null);
    }

    /// Why there is no count of a meter that is read here; empty while it counts.
    public synchronized Optional<MeterState.Silent> silence(String meter) {
        return counter(meter).map(Counter::state).filter(MeterState.Silent.class::isInstance).map(MeterState.Silent.class::cast);
    }

    /// Whether this device reads the meter.
    public synchronized boolean reads(String meter) {
        return counter(meter).isPresent();
    }

    /// Takes a reading, if the meter is read here and counts; `write` puts the message and the facts into one commit. That a meter has fallen
    /// silent is written once, and that it is back with its next reading, which also says that readings were missed.
    public synchronized void read(String meter, BiConsumer<Message, Map<String, String>> write) {
        counter(meter).ifPresent(counter -> {
            MeterState state = counter.state();
            if (state instanceof MeterState.Silent(var _, MeterState.Why why)) {
                miss(meter, counter, why, write);
            } else {
                counter.reading(state).ifPresent(count -> write(meter, counter, count, write));
            }
        });
    }

    private static void miss(String meter, Counter counter, MeterState.Why why, BiConsumer<Message, Map<String, String>> write) {
        if (!counter.isSilent()) {
            write.accept(new Message.MeterSilent(meter, why.name().toLowerCase(Locale.ROOT).replace('_', ' ')), Map.of());
            counter.told(true);
        }
        counter.missed();
    }

    private static void write(String meter, Counter counter, Count count, BiConsumer<Message, Map<String, String>> write) {
        if (counter.isSilent()) {
            write.accept(new Message.MeterBack(meter), Map.of());
            counter.told(false);
        }
        write.accept(new Message.MeterRead(meter, count.wattHours(), count.marks()), count.facts());
        counter.read();
    }

    private Optional<Counter> counter(String meter) {
        Counter known = counters.get(meter);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Counter> found = sources.apply(meter).map(source -> new Counter(meter, source, facts));
        found.ifPresent(counter -> counters.put(meter, counter));
        return found;
    }

    /// A cumulative count in watt hours.
    ///
    /// @param stretch two counts can be subtracted only where this is the same: in between the meter's own register neither was reset nor leapt
    /// @param marks what marks the meter
    /// @param facts what to keep in the same commit
    public record Count(long wattHours, long stretch, Set<MeterFlag> marks, Map<String, String> facts) {}
}
