package kaikan.protocol;

/// Why a machine does not start or stop. The name is the stable code.
public enum UseRefusal {
    /// No such label in this site.
    UNKNOWN_MACHINE,
    /// The manifest names no qualification of this pass or person for this machine.
    NOT_QUALIFIED,
    /// Broken or under maintenance.
    OUT_OF_ORDER,
    /// Somebody else is using it.
    IN_USE,
    /// It was stopped already.
    ALREADY_STOPPED,
    /// It asks for a booking, and the pass has none now.
    NOT_BOOKED,
    /// Somebody else has booked it now.
    BOOKED_BY_OTHERS,
    /// Somebody else has booked it so soon that it is not worth beginning, or going on.
    NEXT_BOOKING,
    /// The use cannot be made longer.
    NOT_LONGER,
    /// Too few people are where it stands.
    TOO_FEW
}
