package kaikan.firmware;

/// What a slot holds, or is to hold.
///
/// @param units how kiosk and screen are when it runs: `good`, `down` or `falling`
record Release(String version, byte[] boot, byte[] system, String units) {
    boolean works() {
        return units.equals("good");
    }

    byte[] image(String part) {
        return part.equals("boot") ? boot : system;
    }
}
