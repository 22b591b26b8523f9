package kaikan.incubation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.calendar.FiscalYear;
import kaikan.incubation.Counting;
import kaikan.incubation.Fraction;
import kaikan.incubation.Occupancy;
import kaikan.incubation.OccupancySetting;
import org.jspecify.annotations.Nullable;

/// The occupancy of a site in a fiscal year as the page shows it: every way of counting, the one that was chosen first.
///
/// @param year the fiscal year
/// @param day the day of the figures: today, or the last day of a year that is over
/// @param ways one column for each way of counting that gives anything
/// @param ends the month ends, each with its rate by each of the ways
/// @param target in per cent, or null
public record OccupancyReport(int year, LocalDate day, List<Way> ways, List<MonthEnd> ends, @Nullable String target) {
    /// One way of counting.
    ///
    /// @param counting the way
    /// @param chosen whether reports use it
    /// @param let the numerator on the day
    /// @param all the denominator on the day
    /// @param percent the rate on the day, one decimal
    /// @param mean the mean of the month ends so far; empty if there is none
    /// @param leftOut rooms without a known area
    public record Way(Counting counting, Use chosen, String let, String all, String percent, String mean, int leftOut) {}

    /// Whether reports use a way of counting.
    public enum Use {
        CHOSEN,
        BESIDE
    }

    /// The rates at a month's end, in the order of the ways: `7.5 / 9 = 83.3 %`.
    public record MonthEnd(LocalDate day, List<String> rates) {}

    static OccupancyReport of(Counter.Visit visit, FiscalYear year, Occupancy occupancy, OccupancySetting setting) {
        LocalDate day = visit.today().isAfter(year.last()) ? year.last() : visit.today();
        Counting other = setting.counting() == Counting.ROOMS ? Counting.UNITS : Counting.ROOMS;
        List<Counting> order = Stream.of(setting.counting(), other, Counting.AREA)
                .filter(way -> differs(occupancy, day, way, setting))
                .toList();
        List<Way> ways = order.stream().flatMap(way -> way(new Seen(occupancy, setting, day), way, year).stream()).toList();
        List<List<Occupancy.Figure>> ends = order.stream().map(way -> occupancy.monthEnds(year, day, way)).toList();
        Integer target = setting.targetPermille();
        return new OccupancyReport(year.year(), day, ways, rows(ends), target == null ? null : target / 10 + "." + target % 10);
    }

    /// Counting by parts says something of its own only where a room is split.
    private static boolean differs(Occupancy occupancy, LocalDate day, Counting way, OccupancySetting setting) {
        Optional<Fraction> rooms = occupancy.on(day, Counting.ROOMS).map(Occupancy.Figure::all);
        Optional<Fraction> units = occupancy.on(day, Counting.UNITS).map(Occupancy.Figure::all);
        return way == setting.counting() || way == Counting.AREA || !rooms.equals(units);
    }

    private record Seen(Occupancy occupancy, OccupancySetting setting, LocalDate day) {}

    private static Optional<Way> way(Seen seen, Counting way, FiscalYear year) {
        Use use = way == seen.setting().counting() ? Use.CHOSEN : Use.BESIDE;
        String mean = Occupancy.mean(seen.occupancy().monthEnds(year, seen.day(), way))
                .map(rate -> rate.percent(1).toPlainString())
                .orElse("");
        return seen.occupancy().on(seen.day(), way).map(figure -> new Way(
                way, use, figure.let().plain(), figure.all().plain(), figure.rate().percent(1).toPlainString(), mean, figure.leftOut()));
    }

    private static List<MonthEnd> rows(List<List<Occupancy.Figure>> ends) {
        List<Occupancy.Figure> first = ends.isEmpty() ? List.of() : ends.getFirst();
        return first.stream().map(Occupancy.Figure::on).map(day -> new MonthEnd(day, ends.stream()
                .flatMap(way -> way.stream().filter(figure -> figure.on().equals(day)))
                .map(figure -> text(figure))
                .toList())).toList();
    }

    private static String text(Occupancy.Figure figure) {
        return figure.let().plain() + " / " + figure.all().plain() + " = " + figure.rate().percent(1).toPlainString() + "%";
    }
}
