package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// Why a pass was let in. A reason that only a newer kiosk knows is read as [#PROVISIONAL]: the person is inside, and staff look at the entry.
public enum Basis {
    /// The manifest lists it for now.
    LISTED,
    /// The manifest does not know it, but its signature and its own times are good; see [Admission].
    @JsonEnumDefaultValue
    PROVISIONAL
}
