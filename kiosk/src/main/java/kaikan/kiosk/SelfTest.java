package kaikan.kiosk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.kiosk.link.LinkState;
import kaikan.kiosk.meter.MeterState;
import kaikan.kiosk.panel.Relay;
import kaikan.kiosk.scan.Scanner;
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
                        scanners(),
                        Stream.of(camera(), journal()),
                        unreadable().stream(),
                        Stream.of(disk(), clock(), link(), encryption(), manifest()),
                        meters(),
                        power().stream())
                .flatMap(Function.identity())
                .toList();
    }

    /// What comes and goes by itself: scanners, meters, relays.
    Stream<Finding> hardware() {
        return Stream.of(scanners(), meters(), power().stream()).flatMap(Function.identity());
    }

    private Stream<Finding> scanners() {
        List<Scanner> scanners = parts.body().scanners();
        return scanners.isEmpty()
                ? Stream.of(found(new HealthCheck("scanner", State.GOOD, "keyboard"), "keyboard"))
                : scanners.stream().map(Scanner::state).map(SelfTest::scanner);
    }

    private static Finding scanner(Scanner.State scanner) {
        return switch (scanner.standing()) {
            case READING -> found(new HealthCheck("scanner", State.GOOD, scanner.where()), "port", scanner.where());
            case ABSENT -> found(new HealthCheck("scanner", State.FAILED, scanner.where()), "port", scanner.where());
        };
    }

    private Finding camera() {
        double pixels = parts.body().pictures().pixelsPerModule();
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

    /// The meters that are read here: those that count on one line, and each that is silent on its own.
    private Stream<Finding> meters() {
        List<String> ours = health.manifest().map(Manifest::meters).orElse(List.of()).stream()
                .map(Meter::code)
                .filter(parts.body().meters()::reads)
                .toList();
        String counting = ours.stream().filter(code -> parts.body().meters().silence(code).isEmpty()).collect(Collectors.joining(", "));
        List<Finding> silent = ours.stream().flatMap(code -> parts.body().meters().silence(code).map(why -> silent(code, why)).stream()).toList();
        Finding good = counting.isEmpty()
                ? found(new HealthCheck("meter", State.GOOD, "–"), "noMeter")
                : found(new HealthCheck("meter", State.GOOD, counting), "meters", counting);
        return silent.isEmpty() || !counting.isEmpty() ? Stream.concat(Stream.of(good), silent.stream()) : silent.stream();
    }

    private Finding silent(String code, MeterState.Silent silent) {
        HealthCheck check = new HealthCheck("meter", State.FAILED, code);
        return switch (silent.why()) {
            case NO_ANSWER -> found(check, "silentMeter", code, Duration.between(silent.since(), health.now()));
            case STRANGE_ANSWER -> found(check, "strangeMeter", code);
        };
    }

    /// Machines whose contact shows something else than was switched.
    private List<Finding> power() {
        return parts.body().relays().faults().entrySet().stream()
                .map(fault -> found(
                        new HealthCheck("relay", State.FAILED, fault.getKey()),
                        fault.getValue() == Relay.Power.ON ? "noPower" : "stillPower",
                        fault.getKey()))
                .toList();
    }

    private static Finding found(HealthCheck check, String words, Object... figures) {
        return new Finding(check, "test.is." + words, List.of(figures));
    }
}
