package kaikan.kiosk.gate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Entry;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;

/// What can still be taken back: the row `envelope` about `visit` (or about a use of a machine), until the device has run for `until`. Counted
/// on the clock that never jumps: the time of day may be set right in between.
///
/// @param together what the same screen did for others, and takes back with it
public record Undo(String visit, String envelope, Duration until, List<Undo> together) {
    /// How long a step can be taken back.
    public static final Duration TIME = Duration.ofSeconds(60);

    /// What the last rows of a journal leave to be taken back after a restart, by visit. The age of a row is told by the wall clock alone,
    /// because nothing else reaches over a restart; where it went back, nothing is offered.
    static Map<String, Undo> standing(List<Entry> tail, DeviceClock clock) {
        Map<String, Undo> open = new HashMap<>();
        tail.stream().map(Entry::envelope).flatMap(Optional::stream).forEach(row -> takeUp(row, open, clock));
        open.values().removeIf(undo -> !undo.isOpen(clock));
        return open;
    }

    /// A step taken when the device had run for `then`, which is negative for a step of an earlier boot.
    public static Undo of(String visit, Envelope row, Duration then) {
        return new Undo(visit, row.id(), then.plus(TIME), List.of());
    }

    /// This step, and more for others that are taken back with it.
    public Undo with(List<Undo> others) {
        return new Undo(visit, envelope, until, others);
    }

    /// Each step by itself.
    List<Undo> steps() {
        return Stream.concat(Stream.of(with(List.of())), together.stream()).toList();
    }

    /// What the journal says of a visit's step that is taken back.
    public Message message() {
        return new Message.VisitUndone(visit, envelope);
    }

    /// How long it can still be taken back; zero if it cannot.
    public Duration left(DeviceClock clock) {
        Duration left = until.minus(clock.uptime());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static void takeUp(Envelope row, Map<String, Undo> open, DeviceClock clock) {
        Duration then = clock.uptime().minus(Duration.between(row.wall(), clock.wall()));
        switch (row.message()) {
            case Message.Entered(String visit, _, _, _, _) -> open.put(visit, of(visit, row, then));
            case Message.Left(String visit, _) -> open.put(visit, of(visit, row, then));
            case Message.WalkInRegistered walkIn -> open.put(walkIn.visit(), of(walkIn.visit(), row, then));
            case Message.Moved(String visit, _, _, _) -> open.put(visit, of(visit, row, then));
            case Message.VisitUndone(String visit, _) -> open.remove(visit);
            case Message.Booted _, Message.ClockAnchored _, Message.ScanRefused _, Message.HelpCalled _, Message.HelpWithdrawn _,
                    Message.UseStarted _, Message.UseStopped _, Message.UseUndone _, Message.MeterRead _,
                    Message.MeterSilent _, Message.MeterBack _, Message.UseExtended _, Message.HealthReported _, Message.FaultReported _,
                    Message.BypassBegan _, Message.BypassEnded _, Message.ConfigTaken _, Message.ConfigRefused _ -> {}
        }
    }

    private boolean isOpen(DeviceClock clock) {
        return !left(clock).isZero() && left(clock).compareTo(TIME) <= 0;
    }
}
