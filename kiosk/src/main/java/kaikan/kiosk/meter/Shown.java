package kaikan.kiosk.meter;

import java.util.Objects;

/// What a meter's own register shows.
///
/// @param serial the meter's serial number; empty where it tells none
/// @param nanos when it was read, by a clock that never jumps
public record Shown(long wattHours, String serial, long nanos, Bounds bounds) {
    public Shown {
        Objects.requireNonNull(serial, "serial");
        Objects.requireNonNull(bounds, "bounds");
        if (wattHours < 0) {
            throw new IllegalArgumentException("a register counts up from zero: " + wattHours);
        }
    }
}
