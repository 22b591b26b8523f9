package kaikan.kiosk.link;

/// The cable. In the simulation a person can pull it.
public final class NetworkSwitch {
    private volatile Cable cable = Cable.PLUGGED;

    /// Whether it is plugged in.
    public Cable cable() {
        return cable;
    }

    /// Pulls it or plugs it in.
    public void set(Cable newCable) {
        cable = newCable;
    }

    /// The two states of a cable.
    public enum Cable {
        PLUGGED,
        PULLED
    }
}
