package kaikan.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kaikan.booking.RoomsAndEquipment;
import kaikan.booking.Shut;
import kaikan.booking.Telling;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.platform.text.Spoken;
import kaikan.protocol.Window;

/// Tells what a pass is for as people read it: each day once, on it each time once, and at each time the rooms.
final class PassDays {
    private final Catalogue catalogue;
    private final Site site;
    private final Function<BookedUse, Window> door;
    private final Predicate<BookedUse> shut;

    /// @param door when the door is open for a use
    /// @param shut what the house has closed: nobody is asked to come for that
    PassDays(Catalogue catalogue, Site site, Function<BookedUse, Window> door, List<Shut> shut) {
        this.shut = use -> shut.stream().anyMatch(one -> one.reaches(use.spaceId(), slot(use)));
        this.catalogue = catalogue;
        this.site = site;
        this.door = door;
    }

    /// Of a booking without a room, what it has instead. When the door opens is said once, at the first use for which it opens then.
    List<PassView.Day> of(List<BookedUse> booked) {
        List<BookedUse> uses = apart(booked).places();
        Map<LocalDate, Map<TimeSlot, List<BookedUse>>> days = uses.stream()
                .collect(Collectors.groupingBy(
                        use -> slot(use).startIn(site.zone()).toLocalDate(),
                        TreeMap::new,
                        Collectors.groupingBy(PassDays::slot, TreeMap::new, Collectors.toList())));
        List<Window> doors = uses.stream().filter(shut.negate()).map(door).toList();
        List<PassView.Day> told = new ArrayList<>(days.size());
        Set<Instant> said = new HashSet<>();
        days.forEach((date, times) -> told.add(new PassView.Day(
                date,
                times.entrySet().stream()
                        .map(time -> use(time.getKey(), time.getValue(), opens(time.getValue(), doors).filter(said::add)))
                        .toList())));
        return told;
    }

    /// The ways to all rooms, each room once and those that are reached in the same way together. Where no way is known, it says whom to ask,
    /// as the kiosk does.
    List<PassView.Way> ways(List<BookedUse> booked) {
        Map<Name, List<Spoken>> ways = new LinkedHashMap<>();
        spaces(apart(booked).rooms()).forEach(space ->
                ways.computeIfAbsent(catalogue.wayTo(space), _ -> new ArrayList<>()).add(Telling.space(catalogue, space)));
        return ways.entrySet().stream().map(way -> new PassView.Way(Telling.list(way.getValue()), told(way.getKey()))).toList();
    }

    private static Spoken told(Name way) {
        return way.ja().isEmpty() ? Spoken.text("admission.pass.way-ask") : way;
    }

    private RoomsAndEquipment<BookedUse> apart(List<BookedUse> booked) {
        return RoomsAndEquipment.of(catalogue, booked, BookedUse::spaceId);
    }

    private PassView.Use use(TimeSlot time, List<BookedUse> uses, Optional<Instant> opens) {
        return new PassView.Use(time, spaces(uses).stream().map(space -> Telling.space(catalogue, space)).toList(), opens);
    }

    private Optional<Instant> opens(List<BookedUse> uses, List<Window> doors) {
        return uses.stream()
                .filter(shut.negate())
                .map(use -> door.apply(use).from())
                .min(Comparator.naturalOrder())
                .filter(from -> doors.stream().noneMatch(window -> window.from().isBefore(from) && !window.to().isBefore(from)));
    }

    private Set<Space> spaces(List<BookedUse> uses) {
        return uses.stream().map(use -> catalogue.space(use.spaceId())).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static TimeSlot slot(BookedUse use) {
        return new TimeSlot(use.useFrom(), use.useTo());
    }
}
