package kaikan.kiosk.link;

import java.time.Duration;
import java.time.Instant;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.protocol.Message;

/// Takes the time from the server's answers, and writes it down once a boot, and again when our idea of the time has gone wrong by more
/// than the question itself can explain.
final class Anchor {
    private static final Duration DRIFT = Duration.ofSeconds(1);

    private final DeviceClock clock;
    private final House house;
    private boolean written;

    Anchor(DeviceClock clock, House house) {
        this.clock = clock;
        this.house = house;
    }

    void heard(Instant serverTime, Duration roundTrip) {
        Duration off = Duration.between(clock.instant(), serverTime).abs();
        if (written && off.compareTo(roundTrip.plus(DRIFT)) < 0) {
            return;
        }
        long offset = Duration.between(clock.wall(), serverTime.plus(roundTrip.dividedBy(2))).toMillis();
        clock.anchor(serverTime, roundTrip);
        house.record(new Message.ClockAnchored(serverTime, offset, roundTrip.toMillis()));
        written = true;
    }

    /// The server refused a question because our time is too far from its own, which it says: the next question carries that,
    /// and its answer is written down.
    void corrected(Instant serverTime) {
        clock.anchor(serverTime, Duration.ZERO);
        written = false;
    }
}
