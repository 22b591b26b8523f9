package kaikan.admission;

import kaikan.protocol.Name;

/// Where somebody came in.
///
/// @param kiosk what the kiosk is called; empty where it was at the desk
public record Entrance(String kiosk) {
    private static final Name DESK = new Name("受付", "the reception desk", "受付《うけつけ》");

    /// Whether somebody at the desk let them in.
    public boolean desk() {
        return kiosk.isEmpty();
    }

    /// The same for a device.
    public Name name() {
        return desk() ? DESK : Names.typed(kiosk);
    }
}
