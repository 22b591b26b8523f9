package kaikan.kiosk.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import kaikan.protocol.ClockState;
import org.jspecify.annotations.Nullable;

/// The device's idea of now. Once the server's time is known it runs on from there by the clock that never jumps. Before that it is
/// the wall clock, unless that is earlier than a time the server once told: then it is that time plus the time since the start.
public final class DeviceClock extends Clock {
    private final Clock wall;
    private final LongSupplier nanos;
    private final long started;
    private volatile Instant floor = Instant.EPOCH;
    private volatile @Nullable Anchor anchor;

    /// @param wall the wall clock, which may be wrong
    /// @param nanos a clock that never jumps, in nanoseconds from anywhere
    public DeviceClock(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
    }

    /// The clock of this machine.
    public static DeviceClock ofThisMachine() {
        return new DeviceClock(Clock.systemUTC(), System::nanoTime);
    }

    /// It was already this late when the device started: time before it is wrong.
    public void knownToBeAfter(Instant instant) {
        if (instant.isAfter(floor)) {
            floor = instant;
        }
    }

    /// The server said what time it is; half of the round trip has passed since.
    public void anchor(Instant serverTime, Duration roundTrip) {
        anchor = new Anchor(serverTime.plus(roundTrip.dividedBy(2)), nanos.getAsLong());
    }

    /// Time since the start of this boot.
    public Duration uptime() {
        return Duration.ofNanos(nanos.getAsLong() - started);
    }

    /// When this boot began, as far as it is known now: another moment once the clock has been set.
    public Instant started() {
        return instant().minus(uptime());
    }

    /// What the wall clock says, right or wrong.
    public Instant wall() {
        return wall.instant();
    }

    /// How far the wall clock can be trusted.
    public ClockState state() {
        if (anchor != null) {
            return ClockState.ANCHORED;
        }
        return wall().isBefore(floor) ? ClockState.WRONG : ClockState.UNCHECKED;
    }

    @Override
    public Instant instant() {
        Anchor known = anchor;
        if (known != null) {
            return known.time.plusNanos(nanos.getAsLong() - known.nanos);
        }
        Instant now = wall();
        return now.isBefore(floor) ? floor.plus(uptime()) : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    private record Anchor(Instant time, long nanos) {}
}
