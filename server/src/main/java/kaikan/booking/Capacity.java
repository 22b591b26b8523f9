package kaikan.booking;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import kaikan.facility.Catalogue;
import kaikan.facility.Space;

/// How many people booked rooms hold.
public final class Capacity {
    private Capacity() {}

    /// The most people that its rooms hold together at any time; empty where a room's number is not known, or where there is no room.
    public static OptionalInt of(Catalogue catalogue, Booking booking) {
        return of(catalogue, booking.items().stream().map(Wish::of).toList());
    }

    static OptionalInt of(Catalogue catalogue, List<Wish> wishes) {
        List<Wish> rooms = RoomsAndEquipment.of(catalogue, wishes, Wish::spaceId).rooms();
        return rooms.stream().anyMatch(wish -> catalogue.space(wish.spaceId()).people() == null)
                ? OptionalInt.empty()
                : rooms.stream().mapToInt(at -> together(catalogue, rooms, at)).max();
    }

    /// Those used when this use begins: what is used at the same time as another and not as a third is not added to that.
    private static int together(Catalogue catalogue, List<Wish> rooms, Wish at) {
        return rooms.stream().filter(other -> other.use().contains(at.use().start())).mapToInt(other -> holds(catalogue, other)).sum();
    }

    /// Of what is let in pieces, such as the seats of a lounge, those that are taken hold their share of its people.
    private static int holds(Catalogue catalogue, Wish wish) {
        Space space = catalogue.space(wish.spaceId());
        return Objects.requireNonNull(space.people()) * wish.amount() / Math.max(1, catalogue.count(space));
    }
}
