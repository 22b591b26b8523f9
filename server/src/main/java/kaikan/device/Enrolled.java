package kaikan.device;

import kaikan.protocol.EnrolmentAnswer;

/// What came of an enrolment.
public sealed interface Enrolled {
    /// The device is known from now on.
    record Welcome(EnrolmentAnswer answer) implements Enrolled {}

    /// The code, or the journal shown with it, does not open the door.
    record Refused(Reason reason) implements Enrolled {}

    /// Why it does not open the door; the names are the codes of the protocol.
    enum Reason {
        CODE_UNKNOWN,
        CODE_EXPIRED,
        CODE_USED,
        OTHER_JOURNAL
    }
}
