package kaikan.insight;

import java.util.List;
import kaikan.booking.Booking;
import kaikan.device.Call;
import kaikan.device.DeviceInfo;
import org.jspecify.annotations.Nullable;

/// A site as it is now.
///
/// @param people who is inside
/// @param rooms its spaces; parts stand for themselves, wholes are told by their parts
/// @param coming today's uses that are not over, by start
/// @param calls who waits for help at a kiosk
/// @param devices the kiosks, without revoked ones
/// @param waiting the applications that wait longest for a decision; at most five
/// @param waitingCount how many wait; at most 100
/// @param version changes with what is shown
public record Board(
        People people,
        List<Room> rooms,
        List<Occasion> coming,
        List<Call> calls,
        List<DeviceInfo> devices,
        List<Booking> waiting,
        int waitingCount,
        String version) {
    public Board {
        rooms = List.copyOf(rooms);
        coming = List.copyOf(coming);
        calls = List.copyOf(calls);
        devices = List.copyOf(devices);
        waiting = List.copyOf(waiting);
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

    /// How many spaces are in a phase.
    public long count(Phase phase) {
        return rooms.stream().filter(room -> room.phase() == phase).count();
    }

    /// The spaces in a phase.
    public List<Room> in(Phase phase) {
        return rooms.stream().filter(room -> room.phase() == phase).toList();
    }

    Board withVersion(String next) {
        return new Board(people, rooms, coming, calls, devices, waiting, waitingCount, next);
    }
}
