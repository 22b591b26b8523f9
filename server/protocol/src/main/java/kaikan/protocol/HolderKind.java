package kaikan.protocol;

/// In which role somebody is in the house.
public enum HolderKind {
    ORGANISER,
    GUEST,
    GROUP,
    TENANT,
    STAFF,
    WALK_IN
}
