package kaikan.kiosk.meter;

import java.time.Instant;
import java.util.Set;
import java.util.function.LongSupplier;
import kaikan.protocol.MeterFlag;
import org.jspecify.annotations.Nullable;

/// A meter whose load a person sets with a knob.
public final class SimulatedMeter implements MeterSource {
    /// Most watts of the knob.
    public static final int MOST_WATTS = 100_000;

    private static final long NANO_WATTS_PER_WATT_HOUR = 3_600_000_000_000L;

    private final LongSupplier nanos;
    private int watts;
    private long since;
    private long wattHours;
    private long rest;
    private MeterState.@Nullable Silent silence;

    /// @param nanos a clock that never jumps, in nanoseconds
    public SimulatedMeter(LongSupplier nanos) {
        this.nanos = nanos;
        this.since = nanos.getAsLong();
    }

    /// Sets the load from now on, in watts.
    public synchronized void load(int newWatts) {
        count();
        watts = Math.clamp(newWatts, 0, MOST_WATTS);
    }

    /// The load now, in watts.
    public synchronized int load() {
        return watts;
    }

    @Override
    public synchronized MeterState state() {
        return silence == null ? new MeterState.Counts(countedWattHours()) : silence;
    }

    /// Watt hours counted so far, as the meter itself knows them.
    public synchronized long countedWattHours() {
        count();
        return wattHours;
    }

    /// Takes the meter off its line at that moment; it counts on, but nobody hears of it.
    public synchronized void unplug(Instant now) {
        silence = new MeterState.Silent(now, MeterState.Why.NO_ANSWER);
    }

    /// Puts it on its line again.
    public synchronized void plug() {
        silence = null;
    }

    @Override
    public Set<MeterFlag> marks() {
        return Set.of(MeterFlag.SIMULATED);
    }

    /// Whole watt hours go into the count, the rest waits; a long gap is counted in steps that cannot overflow.
    private void count() {
        long now = nanos.getAsLong();
        while (since < now) {
            long step = Math.min(now - since, 60_000_000_000L);
            rest += step * watts;
            wattHours += rest / NANO_WATTS_PER_WATT_HOUR;
            rest %= NANO_WATTS_PER_WATT_HOUR;
            since += step;
        }
    }
}
