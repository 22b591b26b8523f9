package kaikan.kiosk.use;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        kept.put(START + machine.code(), KeptOfUse.text(use, new Start(count.wattHours(), count.stretch()).text()));
        return kept;
    }

    /// What a use that ends with this count has used; absent where that or the count at its start is not known here, and where the two cannot
    /// be compared.
    @Nullable Long used(Machine machine, Machine.Running running, Meters.@Nullable Count count) {
        return count == null
                ? null
                : start(machine, running)
                        .filter(start -> start.stretch() == count.stretch())
                        .map(start -> Math.max(0, count.wattHours() - start.wattHours()))
                        .orElse(null);
    }

    /// The count at the end of a use as it is told; absent also where it cannot be compared with the one at the start, so that nobody does.
    @Nullable Long atEnd(Machine machine, Machine.Running running, Meters.@Nullable Count count) {
        return count == null || start(machine, running).filter(start -> start.stretch() != count.stretch()).isPresent()
                ? null
                : Long.valueOf(count.wattHours());
    }

    private Optional<Start> start(Machine machine, Machine.Running running) {
        return KeptOfUse.of(running.use(), facts, START + machine.code(), Start::read);
    }

    /// The count at the start of a use, as it is kept: the stretch stands behind it where it is not the first.
    private record Start(long wattHours, long stretch) {
        static Start read(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Start(Long.parseLong(text), 0)
                    : new Start(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
        }

        String text() {
            return stretch == 0 ? Long.toString(wattHours) : wattHours + "/" + stretch;
        }
    }

    static @Nullable Long wattHours(Meters.@Nullable Count count) {
        return count == null ? null : Long.valueOf(count.wattHours());
    }
}
