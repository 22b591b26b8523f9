package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.ordinance.House;
import kaikan.ordinance.Ordinances;
import kaikan.ordinance.sale.Offer;
import kaikan.ordinance.sale.Sellable;

/// What the demonstration's people may choose.
@Singleton
class DemoOffers {
    private static final List<DayRange> FREE_TIMES = List.of(
            DayRange.parse("10:00-12:00"), DayRange.parse("13:00-15:00"), DayRange.parse("14:00-17:00"), DayRange.parse("18:00-20:00"));

    private final Ordinances ordinances;

    DemoOffers(Ordinances ordinances) {
        this.ordinances = ordinances;
    }

    List<TimeSlot> of(Site site, Space space, LocalDate date) {
        House house = new House(site.hours(), site.zone());
        return ordinances.current().inForce(space.ownerId(), site.key(), date, date)
                .flatMap(ordinance -> ordinance.sellable(space.spaceClass(), date, house))
                .map(DemoOffers::ranges)
                .orElse(List.of())
                .stream()
                .map(range -> range.on(date, site.zone()))
                .toList();
    }

    TimeSlot time(Site site, LocalDate date, int from, int to) {
        return TimeSlot.of(date, LocalTime.of(from, 0), LocalTime.of(to, 0), site.zone());
    }

    private static List<DayRange> ranges(Sellable sellable) {
        return switch (sellable) {
            case Sellable.Offers(List<Offer> offers) -> offers.stream().map(Offer::time).toList();
            case Sellable.Times times -> FREE_TIMES.stream().filter(range -> times.choice(range).isPresent()).toList();
            case Sellable.WholeDay(DayRange time) -> List.of(time);
            case Sellable.Shut _, Sellable.ByContract _ -> List.of();
        };
    }
}
