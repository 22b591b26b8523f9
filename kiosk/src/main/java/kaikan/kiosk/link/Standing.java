package kaikan.kiosk.link;

/// How this device stands with its server, as far as it has heard. It survives a restart.
public enum Standing {
    /// It was never enrolled.
    NEW,
    /// The server listens to it.
    KNOWN,
    /// The server does not know it any more, because it was restored or exchanged. The door goes on from what it has; somebody must enrol
    /// it again.
    UNKNOWN,
    /// Somebody took it out of service. It decides nothing and shows nobody's name until the server takes it again; machines that run go on to
    /// their known end and no longer.
    REVOKED;

    /// Whether visitors are served.
    public boolean serves() {
        return this == KNOWN || this == UNKNOWN;
    }
}
