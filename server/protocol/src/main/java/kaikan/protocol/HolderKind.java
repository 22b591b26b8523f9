package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// In which role somebody is in the house. It stands in lists; no door lets a guest in by it. A role that only a newer server knows is read as
/// [#GUEST], so that its people are let in and counted as before.
public enum HolderKind {
    ORGANISER,
    @JsonEnumDefaultValue
    GUEST,
    GROUP,
    TENANT,
    STAFF,
    WALK_IN,
    /// A numbered pass for one person without a name.
    EVENT;

    /// Whether its pass goes with no booking: it is of whoever works in the house, for as long as they do, and counts at each door that lists it.
    public boolean isResident() {
        return this == TENANT || this == STAFF;
    }
}
