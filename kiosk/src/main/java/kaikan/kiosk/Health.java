package kaikan.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeadLetter;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.link.Identity;
import kaikan.kiosk.link.Link;
import kaikan.kiosk.link.LinkState;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.meter.Meters;
import kaikan.kiosk.panel.Supervision;
import kaikan.kiosk.scan.Scanner;
import kaikan.kiosk.screen.Conduct;
import kaikan.kiosk.screen.Finding;
import kaikan.kiosk.screen.Pictures;
import kaikan.kiosk.screen.Surroundings;
import kaikan.protocol.ClockState;
import kaikan.protocol.Figures;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Present;
import org.jspecify.annotations.Nullable;

/// How this device is, for its own screen and for the server.
final class Health implements Surroundings {
    private final Parts parts;
    private final LastTest tested;

    /// What is looked at.
    record Parts(
            KioskConfig config, DataFolder folder, Journal journal, House house, Identity identity, Link link, DeviceClock clock,
            Body body, Supplier<Conduct> conduct) {}

    /// Its hardware: what reads codes, what gives power, what counts.
    record Body(List<Scanner> scanners, Pictures pictures, Supervision relays, Meters meters) {}

    Health(Parts parts) {
        this.parts = parts;
        this.tested = new LastTest(parts.journal);
    }

    /// The report for the server.
    Message report() {
        String version = manifest().map(Manifest::version).orElse("");
        List<HealthCheck> found = findings().stream().map(Finding::check).toList();
        Figures figures = new Figures(Thermometer.celsius().orElse(null), parts.folder.size(), decoded(), tested.last());
        return new Message.HealthReported(Kiosk.SOFTWARE, version, queued(), dead().size(), parts.folder.free(), found, figures);
    }

    /// The parts of the hardware that do not do what they should.
    List<HealthCheck> failing() {
        return new SelfTest(this, parts).hardware().map(Finding::check).filter(check -> check.state() == HealthCheck.State.FAILED).toList();
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
    public boolean isUnpowered(String machine) {
        return parts.body.relays().isUnpowered(machine);
    }

    @Override
    public Conduct conduct() {
        return parts.conduct.get();
    }

    /// Somebody looks at all of it, which the server is told.
    @Override
    public List<Finding> checks() {
        tested.now(now());
        return findings();
    }

    private List<Finding> findings() {
        return new SelfTest(this, parts).all();
    }

    /// Of a hundred pictures with a code in them, how many were read: by the camera, or by the page's; absent without either.
    private @Nullable Integer decoded() {
        OptionalInt percent = parts.body.scanners().stream()
                .map(Scanner::readOfHundred)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(parts.body.pictures()::readOfHundred);
        return percent.isPresent() ? percent.getAsInt() : null;
    }
}
