package kaikan.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaikan.booking.Booking;
import kaikan.booking.Closure;
import kaikan.calendar.DayRange;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.Unit;
import kaikan.ordinance.Edition;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.OrdinanceBook;

/// A month of one space, or of the part of it that no other space counts: which pieces of which days could be used, and which were. Each day is
/// cut by the ordinance in force on that day.
final class MonthSheet {
    private final Ground ground;
    private final Space space;
    private final Set<Long> units;
    private final List<Closure> closures;
    private final TreeMap<LocalDate, Map<Rates.Band, TimeSlot>> open = new TreeMap<>();
    private final List<Rates.Excluded> excluded = new ArrayList<>();
    private final List<RateReport.Cutting> cuttings = new ArrayList<>();

    /// @param units of the space, those that are counted
    MonthSheet(Ground ground, Space space, Set<Long> units) {
        this.ground = ground;
        this.space = space;
        this.units = units;
        this.closures = ground.shut.stream().filter(this::shuts).toList();
    }

    /// What is the same for all spaces.
    ///
    /// @param shut the closures that were not withdrawn
    /// @param booked what was used
    record Ground(Catalogue catalogue, OrdinanceBook book, Site site, List<Closure> shut, List<Booking> booked) {}

    /// Whether a closure shuts all of it; where only a part is shut, the space could be used.
    private boolean shuts(Closure closure) {
        Set<Long> closed = new HashSet<>();
        closure.spaceIds().forEach(id -> closed.addAll(ground.catalogue.space(id).units().keySet()));
        return closed.containsAll(units);
    }

    RateReport.Line line(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(this::day);
        List<Rates.Band> possible = open.values().stream().flatMap(bands -> bands.keySet().stream()).toList();
        RateReport.Weight weight = known() ? RateReport.Weight.AREA : RateReport.Weight.EQUAL;
        return new RateReport.Line(space, Rates.of(parts(), possible, used()), cuttings, excluded, weight);
    }

    private void day(LocalDate date) {
        if (!space.offeredOn(date)) {
            leaveOut(date, space.beginsAfter(date) ? "NOT_YET" : "WITHDRAWN");
            return;
        }
        Optional<Ordinance> rules = ground.book.inForce(space.ownerId(), ground.site.key(), date, date);
        switch (ground.site.hours().on(date, rules.map(Ordinance::holidays).orElse(Holidays.japan()))) {
            case OpeningDay.Shut _ -> leaveOut(date, "CLOSED");
            case OpeningDay.Open(List<DayRange> ranges) -> {
                Cut cut = Cut.of(rules, space.spaceClass());
                note(date, cut, rules.map(Ordinance::edition));
                open(date, cut.pieces(ranges));
            }
        }
    }

    private void note(LocalDate date, Cut cut, Optional<Edition> edition) {
        if (!cuttings.isEmpty() && cuttings.getLast().same(cut, edition)) {
            cuttings.add(cuttings.removeLast().until(date));
        } else {
            cuttings.add(new RateReport.Cutting(date, date, cut, edition));
        }
    }

    private void open(LocalDate date, List<DayRange> pieces) {
        if (pieces.isEmpty()) {
            leaveOut(date, "UNSOLD");
            return;
        }
        Map<Rates.Band, TimeSlot> rest = new LinkedHashMap<>();
        List<Closure> shutting = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            TimeSlot slot = pieces.get(i).on(date, ground.site.zone());
            Optional<Closure> shut = closures.stream().filter(one -> one.effective().contains(slot)).findFirst();
            if (shut.isPresent()) {
                shutting.add(shut.get());
            } else {
                rest.put(new Rates.Band(date, i), slot);
            }
        }
        shut(date, shutting, pieces.size());
        open.put(date, rest);
    }

    /// @param shutting a closure for each piece that is shut
    private void shut(LocalDate date, List<Closure> shutting, int of) {
        Map<String, List<Closure>> byCause = shutting.stream()
                .collect(Collectors.groupingBy(closure -> closure.cause().name(), TreeMap::new, Collectors.toList()));
        if (!shutting.isEmpty() && shutting.size() == of) {
            String most = byCause.entrySet().stream().max(Comparator.comparingInt(cause -> cause.getValue().size())).orElseThrow().getKey();
            excluded.add(new Rates.Excluded(date, most, new Rates.Out(of, of), entered(date, shutting)));
            return;
        }
        byCause.forEach((cause, all) ->
                excluded.add(new Rates.Excluded(date, cause, new Rates.Out(all.size(), of), entered(date, all))));
    }

    private List<Rates.Entered> entered(LocalDate date, List<Closure> shutting) {
        return shutting.stream()
                .map(closure -> closure.enteredAt().atZone(ground.site.zone()).toLocalDate())
                .distinct()
                .sorted()
                .map(on -> new Rates.Entered(on, on.isBefore(date) ? Rates.Timing.BEFORE : Rates.Timing.LATE))
                .toList();
    }

    private void leaveOut(LocalDate date, String reason) {
        excluded.add(new Rates.Excluded(date, reason, new Rates.Out(0, 0), List.of()));
    }

    private List<Rates.Used> used() {
        Map<Part, List<Taken>> taken = new HashMap<>();
        ground.booked.stream().flatMap(booking -> booking.items().stream()).forEach(item -> take(item, taken));
        return taken.entrySet().stream().map(one -> used(one.getKey(), one.getValue())).toList();
    }

    /// A unit in a band.
    private record Part(Rates.Band band, long unit) {}

    /// So many places of it for some time.
    private record Taken(TimeSlot use, int places) {}

    private void take(Booking.Item item, Map<Part, List<Taken>> taken) {
        ground.catalogue.space(item.spaceId()).units().forEach((unit, each) -> {
            if (units.contains(unit)) {
                Taken places = new Taken(item.use(), each * item.amount());
                bands(item.use()).forEach(band -> taken.computeIfAbsent(new Part(band, unit), _ -> new ArrayList<>()).add(places));
            }
        });
    }

    private Rates.Used used(Part part, List<Taken> all) {
        int of = ground.catalogue.unit(part.unit).capacity();
        return new Rates.Used(part.band, part.unit, Math.clamp(most(all), 1, of), of);
    }

    /// How many places are taken at most at one moment: there is such a moment whenever somebody comes.
    private static int most(List<Taken> all) {
        return all.stream()
                .mapToInt(one -> all.stream().filter(other -> other.use.contains(one.use.start())).mapToInt(Taken::places).sum())
                .max()
                .orElse(0);
    }

    private List<Rates.Band> bands(TimeSlot use) {
        LocalDate first = use.startIn(ground.site.zone()).toLocalDate().minusDays(1);
        LocalDate last = use.endIn(ground.site.zone()).toLocalDate();
        return open.subMap(first, true, last, true).values().stream()
                .flatMap(bands -> bands.entrySet().stream())
                .filter(band -> band.getValue().overlaps(use))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean known() {
        return units.stream().map(ground.catalogue::unit).allMatch(unit -> unit.area() != null);
    }

    private Map<Long, BigDecimal> parts() {
        Map<Long, BigDecimal> parts = new LinkedHashMap<>();
        boolean known = known();
        for (long id : units) {
            Unit unit = ground.catalogue.unit(id);
            parts.put(id, known && unit.area() != null ? unit.area() : BigDecimal.ONE);
        }
        return parts;
    }
}
