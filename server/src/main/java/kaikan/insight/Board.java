package kaikan.insight;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.admission.MusterLine;
import kaikan.booking.Booking;
import kaikan.device.Call;
import kaikan.device.DeviceInfo;
import kaikan.energy.QuietMeter;
import kaikan.equipment.BypassLine;
import kaikan.equipment.OpenReport;
import org.jspecify.annotations.Nullable;

/// A site as it is now.
///
/// @param people how many are inside
/// @param inside who is inside, for those who may see names
/// @param floor its spaces as they stand
/// @param lets what is let for months
/// @param coming today's uses that are not over, by start, each booking with all that it has at that time
/// @param over today's uses that are over, likewise
/// @param asked what is applied for for today, is not over and is not decided about, by start
/// @param askedBack the references of those of them that wait for the applicant's answer
/// @param closed the references of today's bookings, decided or not, and of those shown that wait for a decision, of which the house has closed
///               something that is not over
/// @param ended the references of cancelled bookings by which people are still inside
/// @param undecided the first of these that has not begun and asks for a space, by the space's key, unless the space is used before
/// @param calls who waits for help at a kiosk, and then to whom somebody went
/// @param devices the kiosks, without revoked ones
/// @param meters the meters that are silent
/// @param reports the faults of machines that were reported and of which staff have noted nothing
/// @param bypasses the machines to which staff give power now
/// @param waiting what waits for a decision
/// @param version changes with what is shown
public record Board(
        People people,
        List<MusterLine> inside,
        List<Block> floor,
        List<Let> lets,
        List<Occasion> coming,
        List<Occasion> over,
        List<Occasion> asked,
        Set<String> askedBack,
        Set<String> closed,
        Set<String> ended,
        Map<String, Occasion> undecided,
        List<Call> calls,
        List<DeviceInfo> devices,
        List<QuietMeter> meters,
        List<OpenReport> reports,
        List<BypassLine> bypasses,
        Waiting waiting,
        String version) {
    public Board {
        inside = List.copyOf(inside);
        floor = List.copyOf(floor);
        lets = List.copyOf(lets);
        coming = List.copyOf(coming);
        over = List.copyOf(over);
        asked = List.copyOf(asked);
        askedBack = Set.copyOf(askedBack);
        closed = Set.copyOf(closed);
        ended = Set.copyOf(ended);
        undecided = Map.copyOf(undecided);
        calls = List.copyOf(calls);
        devices = List.copyOf(devices);
        meters = List.copyOf(meters);
        reports = List.copyOf(reports);
        bypasses = List.copyOf(bypasses);
    }

    /// Who is inside.
    ///
    /// @param withPass with a pass
    /// @param walkIns registered without one
    /// @param today visits since midnight
    /// @param capacity the most there may be; `null` without a limit
    public record People(long withPass, long walkIns, long today, @Nullable Integer capacity) {
        /// All of them.
        public long inside() {
            return withPass + walkIns;
        }
    }

    /// The applications that wait for a decision.
    ///
    /// @param first those that wait longest and whose time has not passed
    /// @param count how many such there are; at most 100
    /// @param passed how many were never decided about, and their time is over
    public record Waiting(List<Booking> first, int count, int passed) {
        public Waiting {
            first = List.copyOf(first);
        }

        /// How many wait besides the first, and whose time has not passed.
        public int more() {
            return count - first.size();
        }
    }

    /// Its spaces; parts stand for themselves, wholes are told by their parts.
    public List<Room> rooms() {
        return floor.stream().flatMap(block -> block.rooms().stream()).toList();
    }

    /// How many spaces are in a phase.
    public long count(Phase phase) {
        return rooms().stream().filter(room -> room.phase() == phase).count();
    }

    /// The spaces in a phase, those of one booking together.
    public List<Room> in(Phase phase) {
        return floor.stream().flatMap(block -> block.tiles().stream()).filter(room -> room.phase() == phase).toList();
    }

    /// What begins within the next hour, by start.
    public List<Occasion> soon(Instant now) {
        Instant until = now.plus(Room.SOON);
        return coming.stream()
                .filter(one -> one.use().start().isAfter(now) && !one.claimed().start().isAfter(until))
                .toList();
    }

    /// What was, is and comes today, decided or not, by start.
    public List<Occasion> agenda() {
        return Stream.of(over, coming, asked).flatMap(List::stream).sorted(Comparator.comparing(Occasion::use)).toList();
    }

    /// Who waits at a kiosk and to whom nobody went yet.
    public List<Call> unanswered() {
        return calls.stream().filter(Call::waiting).toList();
    }

    /// How many offices and desks are let.
    public long let() {
        return lets.stream().filter(Let::taken).count();
    }

    Board withVersion(String next) {
        return new Board(
                people, inside, floor, lets, coming, over, asked, askedBack, closed, ended, undecided, calls, devices, meters, reports,
                bypasses, waiting, next);
    }
}
