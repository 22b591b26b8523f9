package kaikan.kiosk.meter;

/// What a meter with a register of its own can do.
///
/// @param mostWatts the most it can carry
/// @param stepWattHours what one step of its register is worth, at least 1
/// @param turnsAt how much it counts until it begins at zero again; 0 = it never does
public record Bounds(long mostWatts, long stepWattHours, long turnsAt) {
    private static final long NANOS = 1_000_000_000;
    private static final long SECONDS_PER_HOUR = 3_600;
    /// Ten years: nothing overflows.
    private static final long LONGEST_SECONDS = 3_653L * 24 * SECONDS_PER_HOUR;
    private static final long SPARE = 1_000;
    /// A register that turned was near its end: what it counted before and after is at most this part of it.
    private static final int END = 16;

    public Bounds {
        if (mostWatts < 1 || mostWatts > 1_000_000_000 || stepWattHours < 1 || turnsAt < 0) {
            throw new IllegalArgumentException("no meter is like that");
        }
    }

    /// The most watt hours that it can count in a time, with a tenth and one kWh, or one step of its register, to spare.
    long most(long nanos) {
        long seconds = Math.clamp(nanos / NANOS, 1, LONGEST_SECONDS);
        return mostWatts * seconds * 11 / (10 * SECONDS_PER_HOUR) + Math.max(SPARE, stepWattHours);
    }

    /// Whether a step is one that it can have counted in that time.
    boolean allow(long wattHours, long nanos) {
        return wattHours >= 0 && wattHours <= most(nanos);
    }

    /// What it has counted if it went through its end in that time; negative if it did not.
    long turned(long before, long now, long nanos) {
        long counted = turnsAt - before + now;
        return before < turnsAt && now < before && counted <= turnsAt / END && allow(counted, nanos) ? counted : -1;
    }

    /// Whether an answer can follow another one on the same meter, a moment later.
    public boolean follows(Shown before, Shown now) {
        long nanos = now.nanos() - before.nanos();
        return allow(now.wattHours() - before.wattHours(), nanos) || turned(before.wattHours(), now.wattHours(), nanos) >= 0;
    }
}
