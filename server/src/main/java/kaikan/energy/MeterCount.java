package kaikan.energy;

import java.time.Instant;

/// A cumulative count as a device read it.
///
/// @param meter the meter's code
/// @param wattHours the count
/// @param said what the device says is special: a reset, or nothing
/// @param envelope the journal row that says so
public record MeterCount(long siteId, String meter, Instant at, long wattHours, Said said, String envelope) {
    /// What the device says about its count.
    ///
    /// @param reset whether the meter's own register went back; then the count starts anew from here
    public record Said(Reset reset, Source source) {}

    /// Whether the register started anew.
    public enum Reset {
        NONE,
        RESET
    }

    /// Where a count comes from.
    public enum Source {
        METER,
        SIMULATION
    }
}
