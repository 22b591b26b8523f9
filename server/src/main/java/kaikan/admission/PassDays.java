package kaikan.admission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kaikan.booking.Telling;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Name;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.platform.text.Spoken;

/// Tells what a pass is for as people read it: each day once, on it each time once, and at each time the rooms and what goes with them.
final class PassDays {
    private final Catalogue catalogue;
    private final Site site;

    PassDays(Catalogue catalogue, Site site) {
        this.catalogue = catalogue;
        this.site = site;
    }

    List<PassView.Day> of(List<BookedUse> uses) {
        Map<LocalDate, Map<TimeSlot, List<BookedUse>>> days = uses.stream()
                .collect(Collectors.groupingBy(
                        use -> slot(use).startIn(site.zone()).toLocalDate(),
                        TreeMap::new,
                        Collectors.groupingBy(PassDays::slot, TreeMap::new, Collectors.toList())));
        List<PassView.Day> told = new ArrayList<>(days.size());
        days.forEach((date, times) -> told.add(new PassView.Day(
                date, times.entrySet().stream().map(time -> use(time.getKey(), time.getValue())).toList())));
        return told;
    }

    /// The ways to all rooms of which one is known, each room once.
    List<PassView.Way> ways(List<BookedUse> uses) {
        List<PassView.Way> ways = new ArrayList<>();
        for (Space space : spaces(uses, space -> space.kind() != SpaceKind.EQUIPMENT)) {
            Name way = catalogue.wayTo(space);
            if (!way.ja().isEmpty()) {
                ways.add(new PassView.Way(Telling.space(catalogue, space), way));
            }
        }
        return ways;
    }

    private PassView.Use use(TimeSlot time, List<BookedUse> uses) {
        return new PassView.Use(
                time,
                names(spaces(uses, space -> space.kind() != SpaceKind.EQUIPMENT)),
                names(spaces(uses, space -> space.kind() == SpaceKind.EQUIPMENT)));
    }

    private List<Spoken> names(Set<Space> spaces) {
        return spaces.stream().map(space -> Telling.space(catalogue, space)).toList();
    }

    private Set<Space> spaces(List<BookedUse> uses, Predicate<Space> which) {
        return uses.stream()
                .map(use -> catalogue.space(use.spaceId()))
                .filter(which)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static TimeSlot slot(BookedUse use) {
        return new TimeSlot(use.useFrom(), use.useTo());
    }
}
