package kaikan.kiosk.use;

import java.util.HashMap;
import java.util.Map;
import kaikan.kiosk.journal.Facts;
import kaikan.kiosk.meter.Meters;
import kaikan.protocol.Machine;
import org.jspecify.annotations.Nullable;

/// What machines use from start to stop: their meters, and where the counts at the start are kept over a restart.
public record Metering(Meters meters, Facts facts) {
    private static final String START = "use.";

    /// The machine's meter now; absent where it has none.
    Meters.@Nullable Count count(Machine machine) {
        String meter = machine.meter();
        return meter == null ? null : meters.count(meter);
    }

    /// What is kept of a use that starts with this count.
    static Map<String, String> kept(Machine machine, String use, Meters.@Nullable Count count) {
        if (count == null) {
            return Map.of();
        }
        Map<String, String> kept = new HashMap<>(count.facts());
        kept.put(START + machine.code(), KeptOfUse.text(use, count.wattHours()));
        return kept;
    }

    /// What a use that ends with this count has used; absent where that or the count at its start is not known here.
    @Nullable Long used(Machine machine, Machine.Running running, Meters.@Nullable Count count) {
        return count == null
                ? null
                : KeptOfUse.of(running.use(), facts, START + machine.code(), Long::valueOf)
                        .map(start -> Math.max(0, count.wattHours() - start))
                        .orElse(null);
    }

    static @Nullable Long wattHours(Meters.@Nullable Count count) {
        return count == null ? null : Long.valueOf(count.wattHours());
    }
}
