package kaikan.equipment;

/// What became of a report about a use.
public enum UseHeard {
    /// It counts now.
    NOTED,
    /// It was known already, or the use was stopped already; nothing changed.
    KNOWN,
    /// No such label at this site.
    UNKNOWN_MACHINE,
    /// The use belongs to another machine or site.
    OTHER_MACHINE
}
