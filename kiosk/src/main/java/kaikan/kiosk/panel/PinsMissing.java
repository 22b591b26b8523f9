package kaikan.kiosk.panel;

/// The pins that a profile names are not this machine's, or another program has them.
public final class PinsMissing extends Exception {
    private static final long serialVersionUID = 1L;

    public PinsMissing(String what) {
        super(what);
    }

    public PinsMissing(Throwable cause) {
        super(cause);
    }
}
