package kaikan.notice;

/// Where a mail is on its way.
public enum MailState {
    /// Waits to be sent, for the first time or again.
    WAITING,
    /// Handed to the mail server.
    SENT,
    /// Given up: the mail server refuses it for good, or has not taken it for two days.
    FAILED
}
