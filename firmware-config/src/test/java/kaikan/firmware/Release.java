package kaikan.firmware;

/// What a slot holds, or is to hold.
final class Release {
    private final String version;
    private final byte[] boot;
    private final byte[] system;
    private final String units;

    /// One whose kiosk and screen are `good`, `down` or `falling` when it runs.
    Release(String version, byte[] boot, byte[] system, String units) {
        this.version = version;
        this.boot = boot;
        this.system = system;
        this.units = units;
    }

    String version() {
        return version;
    }

    String units() {
        return units;
    }

    boolean works() {
        return units.equals("good");
    }

    byte[] image(String part) {
        return part.equals("boot") ? boot : system;
    }
}
