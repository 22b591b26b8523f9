package kaikan.kiosk.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import kaikan.kiosk.journal.DeviceClock;

/// Time that passes only when a test says so; the wall clock can also jump alone.
public final class FakeTime extends Clock {
    private Instant wall;
    private long nanos;

    public FakeTime(Instant start) {
        wall = start;
    }

    /// A device clock that starts now.
    public DeviceClock device() {
        return new DeviceClock(this, this::nanos);
    }

    public long nanos() {
        return nanos;
    }

    public void pass(Duration duration) {
        wall = wall.plus(duration);
        nanos += duration.toNanos();
    }

    public void jump(Instant newWall) {
        wall = newWall;
    }

    @Override
    public Instant instant() {
        return wall;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(wall, zone);
    }
}
