package kaikan.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/// One space's month: which pieces of which days could be used, and which were. Each day is cut by the ordinance in force on that day.
final class MonthSheet {
    private final Ground ground;
    private final Space space;
    private final List<Closure> closures;
    private final TreeMap<LocalDate, Map<Rates.Band, TimeSlot>> open = new TreeMap<>();
    private final List<Rates.Excluded> excluded = new ArrayList<>();
    private final List<RateReport.Cutting> cuttings = new ArrayList<>();

    /// @param closures those that shut the whole space; where only a part is shut, the space could be used
    MonthSheet(Ground ground, Space space, List<Closure> closures) {
        this.ground = ground;
        this.space = space;
        this.closures = closures;
    }

    /// What is the same for all spaces.
    record Ground(Catalogue catalogue, OrdinanceBook book, Site site) {}

    RateReport.Line line(LocalDate first, LocalDate last, List<Booking> booked) {
        first.datesUntil(last.plusDays(1)).forEach(this::day);
        List<Rates.Band> possible = open.values().stream().flatMap(bands -> bands.keySet().stream()).toList();
        RateReport.Weight weight = known() ? RateReport.Weight.AREA : RateReport.Weight.EQUAL;
        return new RateReport.Line(space, Rates.of(parts(), possible, used(booked)), cuttings, excluded, weight);
    }

    private void day(LocalDate date) {
        if (!space.offeredOn(date)) {
            leaveOut(date, "WITHDRAWN");
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

    private List<Rates.Used> used(List<Booking> booked) {
        return booked.stream()
                .flatMap(booking -> booking.items().stream())
                .flatMap(item -> bands(item.use()).stream()
                        .flatMap(band -> ground.catalogue.space(item.spaceId()).units().keySet().stream()
                                .filter(space.units()::containsKey)
                                .map(unit -> new Rates.Used(band, unit))))
                .toList();
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
        return space.units().keySet().stream().map(ground.catalogue::unit).allMatch(unit -> unit.area() != null);
    }

    private Map<Long, BigDecimal> parts() {
        Map<Long, BigDecimal> parts = new LinkedHashMap<>();
        boolean known = known();
        for (long id : space.units().keySet()) {
            Unit unit = ground.catalogue.unit(id);
            parts.put(id, known && unit.area() != null ? unit.area() : BigDecimal.ONE);
        }
        return parts;
    }
}
