package kaikan.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.link.Identity;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.meter.Meters;
import kaikan.kiosk.use.UseDesk;
import kaikan.protocol.HealthCheck;
import kaikan.protocol.Manifest;
import kaikan.protocol.Meter;

/// What a kiosk does again and again without anybody's asking, as far as the server takes it. The screen's own time is not among it.
record Chores(House house, Identity identity, UseDesk desk, Meters counts, Health health) {
    private static final Duration SECOND = Duration.ofSeconds(1);
    /// How often the hardware is looked at: a loose plug that comes and goes fills no journal.
    private static final Duration LOOK = Duration.ofSeconds(5);

    void begin(Rounds rounds, KioskConfig.Pace pace, Clock clock) {
        rounds.everyOnTheClock(pace.meter(), clock, "meters", this::readMeters);
        rounds.every(pace.health(), "health", this::reportHealth);
        rounds.every(SECOND, "machines", this::endUses);
        rounds.every(SECOND, "odd codes", this::tellOddCodes);
        AtomicReference<List<HealthCheck>> told = new AtomicReference<>(List.of());
        rounds.every(LOOK, "hardware", () -> tellOf(health.failing(), told));
    }

    /// A part that fails, or does again what it should, is told at once and not only with the next report.
    private void tellOf(List<HealthCheck> failing, AtomicReference<List<HealthCheck>> told) {
        if (!failing.equals(told.getAndSet(failing))) {
            reportHealth();
        }
    }

    /// Out of service nobody can stop a machine here any more, or make its use longer.
    void endUses() {
        if (identity.standing() == Standing.REVOKED) {
            desk.endWhatIsOver();
        } else {
            desk.endInTime();
        }
    }

    private void tellOddCodes() {
        synchronized (house) {
            house.oddCodes().tell();
        }
    }

    private void readMeters() {
        if (identity.standing().serves()) {
            for (Meter meter : house.manifest().map(Manifest::meters).orElse(List.of())) {
                synchronized (house) {
                    counts.read(meter.code(), house::record);
                }
            }
        }
    }

    private void reportHealth() {
        if (identity.standing().serves()) {
            house.record(health.report());
        }
    }
}
