package kaikan.booking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.facility.Catalogue;
import kaikan.facility.SpaceKind;

/// What a booking has, the rooms apart from the equipment that is lent with them. Whatever puts a booking into words takes its parts from
/// here, so that a projector is nowhere named as if it were a room.
///
/// @param rooms in the order in which they were given; empty where nothing but equipment is booked
/// @param equipment in the same order
public record RoomsAndEquipment<T>(List<T> rooms, List<T> equipment) {
    public RoomsAndEquipment {
        rooms = List.copyOf(rooms);
        equipment = List.copyOf(equipment);
    }

    /// The parts of a booking in the one order in which they are told.
    public static RoomsAndEquipment<Booking.Item> of(Catalogue catalogue, Booking booking) {
        return of(catalogue, InOrder.of(catalogue, booking), Booking.Item::spaceId);
    }

    /// Anything that is a space, as it comes.
    public static <T> RoomsAndEquipment<T> of(Catalogue catalogue, Collection<T> parts, Function<T, Long> space) {
        Map<Boolean, List<T>> apart = parts.stream()
                .collect(Collectors.partitioningBy(part -> catalogue.space(space.apply(part)).kind() == SpaceKind.EQUIPMENT));
        return new RoomsAndEquipment<>(apart.getOrDefault(false, List.of()), apart.getOrDefault(true, List.of()));
    }

    /// Where there is place for the rooms only: these, or the equipment where nothing else is booked.
    public List<T> places() {
        return rooms.isEmpty() ? equipment : rooms;
    }
}
