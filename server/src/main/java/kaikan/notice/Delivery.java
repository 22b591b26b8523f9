package kaikan.notice;

/// What became of one try to send.
sealed interface Delivery {
    /// The mail server has taken it.
    record Done() implements Delivery {}

    /// It did not work this time.
    record Later(String problem) implements Delivery {}

    /// The mail server refuses it for good.
    record Never(String problem) implements Delivery {}
}
