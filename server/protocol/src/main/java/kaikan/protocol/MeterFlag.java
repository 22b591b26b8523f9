package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// What is special about a reading. Something special that only a newer kiosk knows is read as [#GAP]: the count is kept, and the time before it
/// is not taken for measured without a break.
public enum MeterFlag {
    /// The first reading after the device started; what flowed meanwhile is in the count only if the meter itself counts on.
    RESTARTED,
    /// The meter's own register went back: exchanged or reset. The count starts anew from here.
    RESET,
    /// Readings are missing before this one.
    @JsonEnumDefaultValue
    GAP,
    /// The step is larger than the meter can have counted.
    JUMP,
    /// Read from the simulation, not from a meter.
    SIMULATED,
    /// The meter's own register is lower than before, and it was not reset: nobody knows why. The count goes on from there.
    BACK
}
