package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.booking.InOrder;
import kaikan.booking.Particulars;
import kaikan.booking.Publication;
import kaikan.booking.RoomsAndEquipment;
import kaikan.booking.Wish;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;

/// Fills the booking form with a booking as it stands.
@Singleton
class ChangeForm {
    private final Catalogues catalogues;

    ChangeForm(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    Typed typed(Booking booking) {
        Catalogue catalogue = catalogues.current();
        ZoneId zone = catalogue.site(booking.siteId()).zone();
        Particulars particulars = booking.particulars();
        Map<String, Object> fields = new HashMap<>(Map.of(
                "title", particulars.title(),
                "purpose", particulars.purpose(),
                "class", particulars.applicantClass(),
                "ticket", Long.toString(particulars.ticket().amount()),
                "organiser", particulars.organiser(),
                "people", Integer.toString(particulars.people()),
                "remarks", particulars.remarks(),
                "version", Long.toString(booking.version())));
        if (particulars.publication() == Publication.PUBLIC) {
            fields.put("publish", "yes");
        }
        List<String> items = new ArrayList<>();
        List<Booking.Item> equipment = new ArrayList<>();
        for (Booking.Item item : InOrder.of(catalogue, booking)) {
            Space space = catalogue.space(item.spaceId());
            if (space.kind() == SpaceKind.EQUIPMENT) {
                fields.put("qty-" + space.key(), Integer.toString(item.amount()));
                equipment.add(item);
            } else {
                items.add(text(space, item, zone));
                fields.put("qty-" + space.key(), Integer.toString(item.amount()));
            }
        }
        fields.put(Typed.ITEM, items);
        fields.putAll(around(catalogue, booking));
        Set<TimeSlot> whole = whole(items, zone);
        equipment.stream()
                .filter(item -> !uses(item, equipment).equals(whole))
                .forEach(item -> itsUse(item, equipment, items, zone)
                        .ifPresent(use -> fields.put(Typed.USE + catalogue.space(item.spaceId()).key(), use)));
        return Typed.of(fields);
    }

    /// Setup and removal, and of which room they are where the others have none. The form has one of each: of a booking that has more, the last.
    private static Map<String, String> around(Catalogue catalogue, Booking booking) {
        List<Wish> rooms = RoomsAndEquipment.of(catalogue, booking.items(), Booking.Item::spaceId).rooms().stream().map(Wish::of).toList();
        Set<Long> around = rooms.stream().filter(wish -> !wish.claimed().equals(wish.use())).map(Wish::spaceId).collect(Collectors.toSet());
        boolean one = around.size() == 1 && rooms.stream().anyMatch(wish -> !around.contains(wish.spaceId()));
        Map<String, String> fields = new HashMap<>();
        rooms.stream().filter(wish -> !one || around.contains(wish.spaceId())).forEach(wish -> {
            fields.put(BookingRefusal.SETUP, minutes(wish.setup()));
            fields.put(BookingRefusal.REMOVAL, minutes(wish.removal()));
            fields.put(Typed.AROUND, one ? catalogue.space(wish.spaceId()).key() : "");
        });
        return fields;
    }

    /// As long as the rooms are used, on each day: what equipment has that is wanted all the time.
    private static Set<TimeSlot> whole(List<String> items, ZoneId zone) {
        Map<LocalDate, TimeSlot> days = new HashMap<>();
        items.stream().flatMap(text -> ItemText.read(text).stream()).forEach(item -> days.merge(item.date(), item.slot(zone), TimeSlot::span));
        return Set.copyOf(days.values());
    }

    private static Set<TimeSlot> uses(Booking.Item item, List<Booking.Item> equipment) {
        return equipment.stream().filter(other -> other.spaceId() == item.spaceId()).map(Booking.Item::use).collect(Collectors.toSet());
    }

    /// The one use that equipment goes with, when there are others and it is not there all the time; what goes with none in particular is
    /// shown as going with all.
    private static Optional<String> itsUse(Booking.Item item, List<Booking.Item> equipment, List<String> uses, ZoneId zone) {
        boolean once = equipment.stream().filter(other -> other.spaceId() == item.spaceId()).count() == 1;
        return once && uses.size() > 1
                ? uses.stream().filter(use -> ItemText.read(use).filter(one -> one.slot(zone).equals(item.use())).isPresent()).findFirst()
                : Optional.empty();
    }

    private static String text(Space space, Booking.Item item, ZoneId zone) {
        ZonedDateTime start = item.use().startIn(zone);
        int from = start.getHour() * 60 + start.getMinute();
        DayRange time = new DayRange(from, from + (int) item.use().duration().toMinutes());
        return new ItemText(space.key(), start.toLocalDate(), time).text();
    }

    private static String minutes(Duration duration) {
        return Long.toString(duration.toMinutes());
    }
}
