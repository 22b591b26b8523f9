package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.journal.DeadLetter;
import kaikan.kiosk.link.LinkState;
import kaikan.kiosk.link.Standing;
import kaikan.protocol.ClockState;
import kaikan.protocol.Manifest;
import kaikan.protocol.Present;

/// What a screen may show of the device beside its own view.
public interface Surroundings {
    /// The device's idea of now.
    Instant now();

    /// How far that can be trusted.
    ClockState clock();

    /// The last manifest.
    Optional<Manifest> manifest();

    /// How long ago the server last confirmed it.
    Duration age();

    /// How the link is.
    LinkState link();

    /// How the device stands with the server.
    Standing standing();

    /// Rows the server has not yet answered.
    long queued();

    /// How long the oldest of them has waited; zero if there is none.
    Duration waiting();

    /// Rows the server refused.
    List<DeadLetter> dead();

    /// Who is inside.
    List<Present> inside();

    /// The self-test, done now.
    List<Finding> checks();

    /// The server's address, as configured.
    String server();

    /// Whether a machine should have power now and is seen to have none.
    boolean isUnpowered(String machine);

    /// How this screen behaves.
    Conduct conduct();

    /// What people call this device.
    String device();
}
