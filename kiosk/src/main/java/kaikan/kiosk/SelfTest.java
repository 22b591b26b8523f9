package kaikan.kiosk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.kiosk.link.LinkState;
import kaikan.kiosk.scan.SerialScanner;
import kaikan.kiosk.screen.Finding;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.HealthCheck.State;
import kaikan.protocol.Manifest;
import kaikan.protocol.Meter;

/// Looks at each part of a device, for its own screen in words and for the server in short.
record SelfTest(Health health, Health.Parts parts) {
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long LITTLE_FREE_BYTES = 200 * MEBIBYTE;
    /// Pixels a module needs to be read reliably.
    private static final double LEAST_PIXELS = 4;
    private static final Duration OLD = Duration.ofHours(12);

    List<Finding> all() {
        return Stream.of(
                        Stream.of(scanner(), camera(), journal()),
                        unreadable().stream(),
                        Stream.of(disk(), clock(), link(), encryption(), manifest(), meters()))
                .flatMap(Function.identity())
                .toList();
    }

    private Finding scanner() {
        SerialScanner scanner = parts.eyes().scanner();
        return scanner == null
                ? found(new HealthCheck("scanner", State.GOOD, "keyboard"), "keyboard")
                : found(new HealthCheck("scanner", scanner.open() ? State.GOOD : State.FAILED, scanner.portName()), "port", scanner.portName());
    }

    private Finding camera() {
        double pixels = parts.eyes().pictures().pixelsPerModule();
        if (pixels == 0) {
            return found(new HealthCheck("camera", State.GOOD, "–"), "noPicture");
        }
        String figure = String.format(Locale.ROOT, "%.1f", pixels);
        return found(new HealthCheck("camera", pixels >= LEAST_PIXELS ? State.GOOD : State.WARNING, figure + " px"), "pixels", figure);
    }

    /// A refused row is for the staff at the server, which shows it until somebody has seen it; the device itself is well.
    private Finding journal() {
        int dead = health.dead().size();
        long last = parts.journal().last();
        long acked = parts.journal().acked();
        HealthCheck check = new HealthCheck("journal", State.GOOD, last + " / " + acked + (dead == 0 ? "" : " (✕ " + dead + ")"));
        return dead == 0 ? found(check, "rows", last, acked) : found(check, "rowsRefused", last, acked, dead);
    }

    /// Rows that cannot be read here are this device's own matter until the server has refused them, too.
    private Optional<Finding> unreadable() {
        long rows = parts.journal().unreadable();
        return rows == 0
                ? Optional.empty()
                : Optional.of(found(new HealthCheck("unreadable", State.WARNING, Long.toString(rows)), "count", rows));
    }

    private Finding disk() {
        long free = parts.folder().free();
        long megabytes = free / MEBIBYTE;
        return found(new HealthCheck("disk", free > LITTLE_FREE_BYTES ? State.GOOD : State.WARNING, megabytes + " MB"), "free", megabytes);
    }

    private Finding clock() {
        State state = switch (health.clock()) {
            case ANCHORED -> State.GOOD;
            case UNCHECKED -> State.WARNING;
            case WRONG -> State.FAILED;
        };
        String name = health.clock().name();
        return found(new HealthCheck("clock", state, name), "clock." + name);
    }

    private Finding link() {
        LinkState link = health.link();
        State state = switch (link.mood()) {
            case ONLINE -> State.GOOD;
            case OFFLINE -> State.WARNING;
            case REFUSED -> State.FAILED;
        };
        HealthCheck check = new HealthCheck("link", state, (health.server() + " " + link.problem()).strip());
        return found(check, "link." + link.mood().name(), health.server(), new Finding.Problem(link.problem()));
    }

    /// On this very machine nothing goes through a network.
    private Finding encryption() {
        String scheme = parts.config().server().getScheme();
        if (parts.config().isReadable()) {
            return found(new HealthCheck("encryption", State.WARNING, scheme), "readable");
        }
        boolean https = scheme.equals("https");
        return found(new HealthCheck("encryption", State.GOOD, https ? scheme : "–"), https ? "encrypted" : "sameMachine");
    }

    private Finding manifest() {
        return health.manifest()
                .map(Manifest::version)
                .map(version -> new HealthCheck("manifest", health.age().compareTo(OLD) < 0 ? State.GOOD : State.WARNING, version))
                .map(check -> found(check, "manifest", health.age()))
                .orElseGet(() -> found(new HealthCheck("manifest", State.FAILED, "–"), "noManifest"));
    }

    private Finding meters() {
        String codes = health.manifest().map(Manifest::meters).orElse(List.of()).stream().map(Meter::code).collect(Collectors.joining(", "));
        return codes.isEmpty()
                ? found(new HealthCheck("meter", State.GOOD, "–"), "noMeter")
                : found(new HealthCheck("meter", State.GOOD, codes), "meters", codes);
    }

    private static Finding found(HealthCheck check, String words, Object... figures) {
        return new Finding(check, "test.is." + words, List.of(figures));
    }
}
