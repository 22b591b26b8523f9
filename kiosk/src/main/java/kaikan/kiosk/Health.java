package kaikan.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeadLetter;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.link.Identity;
import kaikan.kiosk.link.Link;
import kaikan.kiosk.link.LinkState;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.scan.SerialScanner;
import kaikan.kiosk.screen.Finding;
import kaikan.kiosk.screen.Pictures;
import kaikan.kiosk.screen.Surroundings;
import kaikan.protocol.ClockState;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Present;
import org.jspecify.annotations.Nullable;

/// How this device is, for its own screen and for the server.
final class Health implements Surroundings {
    private final Parts parts;

    /// What is looked at.
    record Parts(
            KioskConfig config, DataFolder folder, Journal journal, House house, Identity identity, Link link, DeviceClock clock,
            Eyes eyes) {}

    /// What reads codes; the serial scanner is absent where none is configured.
    record Eyes(@Nullable SerialScanner scanner, Pictures pictures) {}

    Health(Parts parts) {
        this.parts = parts;
    }

    /// The report for the server.
    Message report() {
        String version = manifest().map(Manifest::version).orElse("");
        List<HealthCheck> found = checks().stream().map(Finding::check).toList();
        return new Message.HealthReported(Kiosk.SOFTWARE, version, queued(), dead().size(), parts.folder.free(), found);
    }

    @Override
    public Instant now() {
        return parts.clock.instant();
    }

    @Override
    public ClockState clock() {
        return parts.clock.state();
    }

    @Override
    public Optional<Manifest> manifest() {
        return parts.house.manifest();
    }

    @Override
    public Duration age() {
        return parts.house.age();
    }

    @Override
    public LinkState link() {
        return parts.link.state();
    }

    @Override
    public Standing standing() {
        return parts.identity.standing();
    }

    @Override
    public long queued() {
        return parts.journal.last() - parts.journal.acked();
    }

    @Override
    public Duration waiting() {
        return parts.journal.waiting();
    }

    @Override
    public List<DeadLetter> dead() {
        return parts.journal.dead();
    }

    @Override
    public List<Present> inside() {
        return parts.house.inside();
    }

    @Override
    public String server() {
        return parts.config.server().toString();
    }

    @Override
    public String device() {
        return parts.identity.name();
    }

    @Override
    public List<Finding> checks() {
        return new SelfTest(this, parts).all();
    }
}
