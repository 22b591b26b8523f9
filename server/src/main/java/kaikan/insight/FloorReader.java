package kaikan.insight;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.booking.Closure;
import kaikan.booking.Closures;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.facility.Catalogue;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.incubation.Stretch;
import kaikan.incubation.Tenancies;

/// Reads the floor of a site: its rooms as they stand beside each other, and who has what is let for months.
@Singleton
class FloorReader {
    private static final int UNKNOWN_AREA = 60;

    private final Closures closures;
    private final Tenancies tenancies;

    FloorReader(Closures closures, Tenancies tenancies) {
        this.closures = closures;
        this.tenancies = tenancies;
    }

    List<Block> floor(Catalogue catalogue, Site site, List<Occasion> today, Instant now) {
        List<Space> offered = offered(catalogue, site, now).stream()
                .filter(space -> space.kind() != SpaceKind.EQUIPMENT && !space.kind().tenancy())
                .toList();
        List<Closure> shut = closures.current(site.id(), now).stream().filter(closure -> closure.effective().contains(now)).toList();
        Room.House house = house(site, now);
        Map<Space, List<Room>> blocks = new LinkedHashMap<>();
        for (Space space : smallest(offered)) {
            Room room = Room.of(plot(catalogue, space, shut, house), today, now);
            blocks.computeIfAbsent(outermost(catalogue, space), _ -> new ArrayList<>()).add(room);
        }
        return blocks.entrySet().stream().map(block -> new Block(Label.of(block.getKey().name().ofWhole()), block.getValue())).toList();
    }

    List<Let> lets(Catalogue catalogue, Site site, Instant now) {
        if (!site.has(Module.INCUBATION)) {
            return List.of();
        }
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        Map<Long, String> tenants = new LinkedHashMap<>();
        tenancies.ofSite(site.id()).forEach(tenancy -> tenancy.on(today).map(Stretch::spaceId).ifPresent(space ->
                catalogue.space(space).units().keySet().forEach(unit -> tenants.put(unit, tenancy.tenant().name()))));
        List<Space> offices = offered(catalogue, site, now).stream().filter(space -> space.kind().tenancy()).toList();
        return smallest(offices).stream().map(space -> new Let(Label.of(catalogue.fullName(space)), tenant(space, tenants))).toList();
    }

    private static String tenant(Space space, Map<Long, String> tenants) {
        return space.units().keySet().stream().map(unit -> tenants.getOrDefault(unit, "")).filter(name -> !name.isEmpty()).findFirst().orElse("");
    }

    private static List<Space> offered(Catalogue catalogue, Site site, Instant now) {
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        return catalogue.spaces(site).stream().filter(space -> space.offeredOn(today)).toList();
    }

    /// A whole is told by its parts.
    private static List<Space> smallest(List<Space> spaces) {
        return spaces.stream().filter(space -> spaces.stream().noneMatch(other -> partOf(other, space))).toList();
    }

    private static boolean partOf(Space part, Space whole) {
        Set<Long> units = whole.units().keySet();
        return part.units().size() < units.size() && units.containsAll(part.units().keySet());
    }

    private static Space outermost(Catalogue catalogue, Space space) {
        Long parent = space.parentId();
        return parent == null ? space : outermost(catalogue, catalogue.space(parent));
    }

    /// A house that is open over midnight is open by the day that began.
    private static Room.House house(Site site, Instant now) {
        LocalDate today = now.atZone(site.zone()).toLocalDate();
        boolean open = Stream.of(today.minusDays(1), today)
                .anyMatch(date -> site.hours().on(date, Holidays.japan()) instanceof OpeningDay.Open day
                        && day.slots(date, site.zone()).stream().anyMatch(slot -> slot.contains(now)));
        return open ? Room.House.OPEN : Room.House.SHUT;
    }

    private static Room.Plot plot(Catalogue catalogue, Space space, List<Closure> shut, Room.House house) {
        String closed = shut.stream()
                .filter(closure -> closure.spaceIds().stream().anyMatch(id -> catalogue.space(id).sharesUnitsWith(space)))
                .map(closure -> closure.note().isBlank() ? closure.cause().name() : closure.note())
                .findFirst()
                .orElse("");
        int area = space.area() == null ? UNKNOWN_AREA : space.area().intValue();
        Room.Place place = new Room.Place(space.key(), Label.of(catalogue.fullName(space)), Label.of(space.name()), area);
        Map<Long, Places.Stock> units = new HashMap<>();
        space.units().forEach((unit, needed) -> units.put(unit, new Places.Stock(catalogue.unit(unit).capacity(), needed)));
        return new Room.Plot(place, units, closed, house);
    }
}
