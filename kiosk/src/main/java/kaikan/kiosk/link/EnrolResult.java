package kaikan.kiosk.link;

/// What came of showing the one-time code.
public sealed interface EnrolResult {
    /// While the server is asked.
    String ASKING = "ASKING";

    /// What is wrong, for a screen that has a sentence for it; empty if nothing is.
    default String problem() {
        return switch (this) {
            case Enrolled _ -> "";
            case Refused(String code) -> code;
            case Unreachable _ -> "UNREACHABLE";
        };
    }

    /// The server knows this device now.
    record Enrolled() implements EnrolResult {}

    /// The server does not take the code; `code` is the stable reason.
    record Refused(String code) implements EnrolResult {}

    /// The server does not answer.
    record Unreachable() implements EnrolResult {}
}
