package kaikan.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeadLetter;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.link.Identity;
import kaikan.kiosk.link.Link;
import kaikan.kiosk.link.LinkState;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.scan.SerialScanner;
import kaikan.kiosk.screen.Pictures;
import kaikan.kiosk.screen.Surroundings;
import kaikan.protocol.ClockState;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.HealthCheck.State;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.Meter;
import kaikan.protocol.Present;
import org.jspecify.annotations.Nullable;

/// How this device is, for its own screen and for the server.
final class Health implements Surroundings {
    private static final long LITTLE_FREE_BYTES = 200L * 1024 * 1024;
    /// Pixels a module needs to be read reliably.
    private static final double LEAST_PIXELS = 4;
    private static final Duration OLD = Duration.ofHours(12);

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
        return new Message.HealthReported(Kiosk.SOFTWARE, version, queued(), dead().size(), parts.folder.free(), checks());
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
    public List<HealthCheck> checks() {
        return Stream.of(
                        Stream.of(scanner(), camera(), journal()),
                        unreadable().stream(),
                        Stream.of(disk(), clockCheck(), linkCheck(), encryption(), manifestCheck(), meters()))
                .flatMap(Function.identity())
                .toList();
    }

    private HealthCheck scanner() {
        SerialScanner scanner = parts.eyes.scanner;
        if (scanner == null) {
            return new HealthCheck("scanner", State.GOOD, "keyboard");
        }
        return new HealthCheck("scanner", scanner.open() ? State.GOOD : State.FAILED, scanner.portName());
    }

    private HealthCheck camera() {
        double pixels = parts.eyes.pictures.pixelsPerModule();
        String detail = pixels == 0 ? "–" : String.format(Locale.ROOT, "%.1f px", pixels);
        return new HealthCheck("camera", pixels == 0 || pixels >= LEAST_PIXELS ? State.GOOD : State.WARNING, detail);
    }

    /// A refused row is for the staff at the server, which shows it until somebody has seen it; the device itself is well.
    private HealthCheck journal() {
        String refused = dead().isEmpty() ? "" : " (✕ " + dead().size() + ")";
        return new HealthCheck("journal", State.GOOD, parts.journal.last() + " / " + parts.journal.acked() + refused);
    }

    /// Rows that cannot be read here are this device's own matter until the server has refused them, too.
    private Optional<HealthCheck> unreadable() {
        long rows = parts.journal.unreadable();
        return rows == 0 ? Optional.empty() : Optional.of(new HealthCheck("unreadable", State.WARNING, Long.toString(rows)));
    }

    private HealthCheck disk() {
        long free = parts.folder.free();
        return new HealthCheck("disk", free > LITTLE_FREE_BYTES ? State.GOOD : State.WARNING, free / (1024 * 1024) + " MB");
    }

    private HealthCheck clockCheck() {
        State state = switch (clock()) {
            case ANCHORED -> State.GOOD;
            case UNCHECKED -> State.WARNING;
            case WRONG -> State.FAILED;
        };
        return new HealthCheck("clock", state, clock().name());
    }

    private HealthCheck linkCheck() {
        LinkState link = link();
        State state = switch (link.mood()) {
            case ONLINE -> State.GOOD;
            case OFFLINE -> State.WARNING;
            case REFUSED -> State.FAILED;
        };
        return new HealthCheck("link", state, (server() + " " + link.problem()).strip());
    }

    /// On this very machine nothing goes through a network.
    private HealthCheck encryption() {
        String scheme = parts.config.server().getScheme();
        if (parts.config.isReadable()) {
            return new HealthCheck("encryption", State.WARNING, scheme);
        }
        return new HealthCheck("encryption", State.GOOD, scheme.equals("https") ? scheme : "–");
    }

    private HealthCheck manifestCheck() {
        if (manifest().isEmpty()) {
            return new HealthCheck("manifest", State.FAILED, "–");
        }
        String version = manifest().map(Manifest::version).orElse("");
        return new HealthCheck("manifest", age().compareTo(OLD) < 0 ? State.GOOD : State.WARNING, version);
    }

    private HealthCheck meters() {
        String codes = manifest().map(Manifest::meters).orElse(List.of()).stream().map(Meter::code).collect(Collectors.joining(", "));
        return new HealthCheck("meter", State.GOOD, codes.isEmpty() ? "–" : codes);
    }
}
