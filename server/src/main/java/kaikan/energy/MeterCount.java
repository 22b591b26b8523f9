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
    /// @param reset what is special about the step to it
    public record Said(Reset reset, Source source) {}

    /// What is special about the step from the count before.
    public enum Reset {
        NONE,
        /// Readings are missing in between, however near the two are: the device was away, or says so.
        GAP,
        /// The meter's own register went back; the count starts anew from here.
        RESET,
        /// The register leapt further than the meter can have counted, as the device knows the meter.
        JUMP
    }

    /// Where a count comes from.
    public enum Source {
        METER,
        SIMULATION
    }
}
