package kaikan.kiosk.link;

/// What came of showing the one-time code.
public sealed interface EnrolResult {
    /// The server knows this device now.
    record Enrolled() implements EnrolResult {}

    /// The server does not take the code; `code` is the stable reason.
    record Refused(String code) implements EnrolResult {}

    /// The server does not answer.
    record Unreachable() implements EnrolResult {}
}
