package kaikan.kiosk.meter;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The meters of a device that has none: what each of them counts is set with one knob.
public final class SimulatedMeters {
    private final Map<String, SimulatedMeter> meters = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile int load = 1_200;
    private volatile @Nullable Instant unplugged;

    /// @param clock says since when they are off their lines
    public SimulatedMeters(Clock clock) {
        this.clock = clock;
    }

    /// The meter of that code, made when it is first asked for.
    public SimulatedMeter of(String code) {
        return meters.computeIfAbsent(code, _ -> {
            SimulatedMeter meter = new SimulatedMeter(System::nanoTime);
            meter.load(load);
            Instant since = unplugged;
            if (since != null) {
                meter.unplug(since);
            }
            return meter;
        });
    }

    /// The load of each, in watts.
    public int load() {
        return load;
    }

    /// Whether they are on their lines.
    public boolean isPlugged() {
        return unplugged == null;
    }

    /// Takes all of them off their lines.
    public void unplug() {
        Instant now = clock.instant();
        unplugged = now;
        meters.values().forEach(meter -> meter.unplug(now));
    }

    /// Puts them on again.
    public void plug() {
        unplugged = null;
        meters.values().forEach(SimulatedMeter::plug);
    }

    /// Sets the load of each from now on, in watts.
    public void load(int watts) {
        load = watts;
        meters.values().forEach(meter -> meter.load(watts));
    }
}
