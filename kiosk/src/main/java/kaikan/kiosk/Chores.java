package kaikan.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.link.Identity;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.meter.Meters;
import kaikan.kiosk.use.UseDesk;
import kaikan.protocol.Manifest;
import kaikan.protocol.Meter;

/// What a kiosk does again and again without anybody's asking, as far as the server takes it. The screen's own time is not among it.
record Chores(House house, Identity identity, UseDesk desk, Meters counts, Health health) {
    private static final Duration SECOND = Duration.ofSeconds(1);

    void begin(Rounds rounds, KioskConfig.Pace pace, Clock clock) {
        rounds.everyOnTheClock(pace.meter(), clock, "meters", this::readMeters);
        rounds.every(pace.health(), "health", this::reportHealth);
        rounds.every(SECOND, "machines", this::endUses);
        rounds.every(SECOND, "odd codes", this::tellOddCodes);
    }

    /// Out of service nobody can stop a machine here any more.
    void endUses() {
        if (identity.standing() == Standing.REVOKED) {
            desk.endWhatIsOver();
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
