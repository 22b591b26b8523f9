package kaikan.kiosk.meter;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The meters of a device that has none: what each of them counts is set with one knob.
public final class SimulatedMeters {
    private final Map<String, SimulatedMeter> meters = new ConcurrentHashMap<>();
    private volatile int load = 1_200;

    /// The meter of that code, made when it is first asked for.
    public SimulatedMeter of(String code) {
        return meters.computeIfAbsent(code, _ -> {
            SimulatedMeter meter = new SimulatedMeter(System::nanoTime);
            meter.load(load);
            return meter;
        });
    }

    /// The load of each, in watts.
    public int load() {
        return load;
    }

    /// Sets the load of each from now on, in watts.
    public void load(int watts) {
        load = watts;
        meters.values().forEach(meter -> meter.load(watts));
    }
}
