package kaikan.kiosk.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Journal;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import kaikan.protocol.Row;
import org.jspecify.annotations.Nullable;

/// What can still be taken back: the row `envelope` about `visit`, until the device has run for `until`. Counted on the clock that never
/// jumps: the time of day may be set right in between.
public record Undo(String visit, String envelope, Duration until) {
    /// How long a step can be taken back.
    public static final Duration TIME = Duration.ofSeconds(60);

    /// What the last rows of a journal leave to be taken back after a restart. The age of a row is told by the wall clock alone, because
    /// nothing else reaches over a restart; where it went back, nothing is offered.
    static Optional<Undo> standing(List<Row> tail, DeviceClock clock) {
        Undo latest = null;
        for (Row row : tail) {
            latest = after(Journal.envelope(row), latest, clock);
        }
        return Optional.ofNullable(latest).filter(undo -> undo.isOpen(clock));
    }

    /// A step taken when the device had run for `then`, which is negative for a step of an earlier boot.
    static Undo of(String visit, Envelope row, Duration then) {
        return new Undo(visit, row.id(), then.plus(TIME));
    }

    /// How long it can still be taken back; zero if it cannot.
    public Duration left(DeviceClock clock) {
        Duration left = until.minus(clock.uptime());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static @Nullable Undo after(Envelope row, @Nullable Undo before, DeviceClock clock) {
        Duration then = clock.uptime().minus(Duration.between(row.wall(), clock.wall()));
        return switch (row.message()) {
            case Message.Entered entered -> of(entered.visit(), row, then);
            case Message.Left left -> of(left.visit(), row, then);
            case Message.WalkInRegistered walkIn -> of(walkIn.visit(), row, then);
            case Message.VisitUndone _ -> null;
            case Message.Booted _, Message.ClockAnchored _, Message.ScanRefused _, Message.HelpCalled _, Message.HelpWithdrawn _,
                    Message.UseStarted _, Message.UseStopped _, Message.MeterRead _, Message.HealthReported _ -> before;
        };
    }

    private boolean isOpen(DeviceClock clock) {
        return !left(clock).isZero() && left(clock).compareTo(TIME) <= 0;
    }
}
