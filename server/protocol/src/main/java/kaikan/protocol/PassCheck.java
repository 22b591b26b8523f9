package kaikan.protocol;

/// What came of checking a scanned text against the keys.
public sealed interface PassCheck {
    /// The signature fits; what the pass says was said by the server.
    record Genuine(Pass pass) implements PassCheck {}

    /// Not a genuine pass, and why.
    record Refused(PassRefusal why) implements PassCheck {}
}
