package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// How far a device's wall clock can be trusted. A state that only a newer kiosk knows is read as [#UNCHECKED]: an anchor corrects the time.
public enum ClockState {
    /// Compared with the server in this boot.
    ANCHORED,
    /// Not yet compared in this boot, but not before the last certain time: an anchor may still correct it.
    @JsonEnumDefaultValue
    UNCHECKED,
    /// Known to be wrong: before the last time that was certain.
    WRONG
}
