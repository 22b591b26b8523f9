package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/// In which role somebody is in the house. No door decides by it, it only stands in lists: a role that only a newer server knows is read as
/// [#GUEST], so that its people are let in and counted as before.
public enum HolderKind {
    ORGANISER,
    @JsonEnumDefaultValue
    GUEST,
    GROUP,
    TENANT,
    STAFF,
    WALK_IN
}
