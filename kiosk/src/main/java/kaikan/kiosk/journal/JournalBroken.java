package kaikan.kiosk.journal;

/// The journal cannot keep anything: the disk is full, gone or read-only. Nothing may be confirmed to anybody until it can.
public final class JournalBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What every answer needs is damaged in it.
    public JournalBroken(String what) {
        super(what);
    }

    JournalBroken(String what, Throwable cause) {
        super(what, cause);
    }
}
