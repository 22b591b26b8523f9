package kaikan.kiosk.panel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/// Relays that are not believed: it remembers what each machine should have, and finds those whose own contact shows something else.
public final class Supervision implements Relay {
    /// What the slowest contactor takes, and a bus that is asked in turn.
    public static final Duration SETTLES = Duration.ofSeconds(2);

    private final Relay relay;
    private final LongSupplier nanos;
    private final Map<String, Wanted> wanted = new TreeMap<>();

    private record Wanted(Power power, long since) {}

    /// @param nanos a clock that never jumps, in nanoseconds
    public Supervision(Relay relay, LongSupplier nanos) {
        this.relay = relay;
        this.nanos = nanos;
    }

    @Override
    public void power(String machine, Power power) {
        synchronized (wanted) {
            Wanted before = wanted.get(machine);
            if (before == null || before.power != power) {
                wanted.put(machine, new Wanted(power, nanos.getAsLong()));
            }
        }
        relay.power(machine, power);
    }

    @Override
    public Optional<Power> read(String machine) {
        return relay.read(machine);
    }

    /// Whether the machine should have power and its contact shows that it has none, be it for this moment only.
    public boolean isUnpowered(String machine) {
        synchronized (wanted) {
            Wanted its = wanted.get(machine);
            return its != null && its.power == Power.ON && relay.read(machine).equals(Optional.of(Power.OFF));
        }
    }

    /// The machines that did not become what they should be within [#SETTLES], and what they should be.
    public SortedMap<String, Power> faults() {
        SortedMap<String, Power> faults = new TreeMap<>();
        long now = nanos.getAsLong();
        synchronized (wanted) {
            wanted.forEach((machine, its) -> {
                boolean other = relay.read(machine).filter(shown -> shown != its.power).isPresent();
                if (other && now - its.since >= SETTLES.toNanos()) {
                    faults.put(machine, its.power);
                }
            });
        }
        return faults;
    }
}
