package kaikan.kiosk.modbus;

/// A device, or its whole line, gave no answer that can be used.
final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /// What came instead.
    enum Kind {
        /// Nothing, or not in time, or something that is no answer to the question. What may still come belongs to nobody.
        NOTHING,
        /// The device says that it does not do that, or has answered something that its plan cannot mean.
        REFUSED
    }

    NoAnswer(Kind kind, String what) {
        super(what);
        this.kind = kind;
    }

    NoAnswer(Kind kind, Throwable cause) {
        super(cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
