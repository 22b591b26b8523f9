package kaikan.admission;

import java.time.Instant;
import java.util.List;
import kaikan.calendar.TimeSlot;

/// People who came for a booking before it was moved to other rooms, and were seen at none of those.
///
/// @param ref of the booking
/// @param rooms where they were seen
/// @param came how many people came before it was moved
/// @param inside how many of them are inside
/// @param since when the first of them came
public record Behind(long bookingId, String ref, List<Room> rooms, long came, long inside, Instant since) {
    public Behind {
        rooms = List.copyOf(rooms);
    }

    /// A room as the booking had it.
    ///
    /// @param claimed with setup and removal
    public record Room(long spaceId, int amount, TimeSlot use, TimeSlot claimed) {
        static Room of(MovedFrom row) {
            return new Room(
                    row.spaceId(), row.amount(), new TimeSlot(row.useFrom(), row.useTo()), new TimeSlot(row.startsAt(), row.endsAt()));
        }
    }
}
