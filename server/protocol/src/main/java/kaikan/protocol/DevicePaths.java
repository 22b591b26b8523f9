package kaikan.protocol;

/// The addresses a device calls on its server.
public final class DevicePaths {
    /// Where a new device shows its one-time code and its public key.
    public static final String ENROL = "/api/device/enrol";
    /// What the door must know to decide alone.
    public static final String MANIFEST = "/api/device/manifest";
    /// Where the journal goes, in order.
    public static final String JOURNAL = "/api/device/journal";

    private DevicePaths() {}
}
