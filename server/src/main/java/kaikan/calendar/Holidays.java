package kaikan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The public holidays of Japan, 1948–2099: 国民の祝日に関する法律 (昭和23年法律第178号, in force 1948-07-20) with 振替休日 (第3条第2項, since
/// 1973-04-12, in its wording of 2007: the next day that is not a 祝日) and 国民の休日 (第3条第3項, since 1985-12-27: a day between two 祝日).
/// The days and the single acts (2019 即位, 2020 and 2021 東京五輪) stand in the resource `japan-holidays.txt`, so that one more is one line.
public final class Holidays {
    /// The first and the last year that can be asked for.
    public static final int FIRST_YEAR = 1948;

    /// The last year for which the equinoxes can be calculated.
    public static final int LAST_YEAR = 2099;

    private static final LocalDate SUBSTITUTES_SINCE = LocalDate.of(1973, 4, 12);
    private static final LocalDate BETWEEN_SINCE = LocalDate.of(1985, 12, 27);
    private static final Holidays JAPAN = HolidayTable.load();

    private final List<HolidayRule> rules;
    private final Set<LocalDate> removed;
    private final EquinoxTable equinoxes;
    private final HolidayRule substitute;
    private final HolidayRule between;
    private final Map<Integer, NavigableMap<LocalDate, Holiday>> years = new ConcurrentHashMap<>();
    private volatile @Nullable List<Holidays> moved;

    Holidays(HolidayTable table, Set<LocalDate> removed) {
        this.rules = table.days();
        this.equinoxes = table.equinoxes();
        this.substitute = table.substitute();
        this.between = table.between();
        this.removed = Set.copyOf(removed);
    }

    /// The law as it stands.
    public static Holidays japan() {
        return JAPAN;
    }

    /// The same calendar with days that the law has added since, or that an operator keeps; substitutes follow from them.
    public Holidays with(Collection<HolidayRule> more) {
        List<HolidayRule> all = Stream.concat(rules.stream(), more.stream()).toList();
        return new Holidays(new HolidayTable(all, equinoxes, substitute, between), removed);
    }

    /// The same calendar without a day, whatever made it a holiday.
    public Holidays without(LocalDate date) {
        return new Holidays(table(equinoxes), Stream.concat(removed.stream(), Stream.of(date)).collect(Collectors.toSet()));
    }

    /// The holiday on that day, if it is one.
    public Optional<Holiday> on(LocalDate date) {
        return Optional.ofNullable(year(date.getYear()).get(date));
    }

    /// Whether the day is a holiday.
    public boolean isHoliday(LocalDate date) {
        return year(date.getYear()).containsKey(date);
    }

    /// All holidays of a year in order; none outside 1948–2099.
    public List<Holiday> in(int year) {
        return List.copyOf(year(year).values());
    }

    /// Whether it is certain, seen from `today`, that the day is or is not a holiday. A day that would change if an equinox that is not yet
    /// announced fell one day earlier or later is [Certainty#TENTATIVE].
    public Certainty certainty(LocalDate date, LocalDate today) {
        if (!today.isBefore(announcement(date.getYear()))) {
            return Certainty.SETTLED;
        }
        boolean now = isHoliday(date);
        boolean certain = moved().stream().allMatch(other -> other.isHoliday(date) == now);
        return certain ? Certainty.SETTLED : Certainty.TENTATIVE;
    }

    /// The same calendar with its equinoxes a day earlier, and a day later.
    private List<Holidays> moved() {
        List<Holidays> known = moved;
        if (known == null) {
            known = Stream.of(-1, 1).map(days -> new Holidays(table(equinoxes.off(days)), removed)).toList();
            moved = known;
        }
        return known;
    }

    /// The day on which the equinoxes of a year are announced: 1 February of the year before.
    public static LocalDate announcement(int year) {
        return LocalDate.of(year - 1, 2, 1);
    }

    private HolidayTable table(EquinoxTable days) {
        return new HolidayTable(rules, days, substitute, between);
    }

    private NavigableMap<LocalDate, Holiday> year(int year) {
        return years.computeIfAbsent(year, this::build);
    }

    private NavigableMap<LocalDate, Holiday> build(int year) {
        NavigableMap<LocalDate, Holiday> days = new TreeMap<>();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return days;
        }
        for (HolidayRule rule : rules) {
            rule.in(year, equinoxes).ifPresent(date -> days.putIfAbsent(date, new Holiday(date, rule.name())));
        }
        NavigableMap<LocalDate, Holiday> own = new TreeMap<>(days);
        own.keySet().forEach(date -> substituteFor(date, own).ifPresent(day -> days.put(day, new Holiday(day, substitute.name()))));
        own.keySet().forEach(date -> dayBetween(date, own, days).ifPresent(day -> days.put(day, new Holiday(day, between.name()))));
        days.keySet().removeAll(removed);
        return days;
    }

    private static Optional<LocalDate> substituteFor(LocalDate sunday, NavigableMap<LocalDate, Holiday> own) {
        if (sunday.getDayOfWeek() != DayOfWeek.SUNDAY || sunday.isBefore(SUBSTITUTES_SINCE)) {
            return Optional.empty();
        }
        return Stream.iterate(sunday.plusDays(1), day -> day.plusDays(1)).filter(day -> !own.containsKey(day)).findFirst();
    }

    private static Optional<LocalDate> dayBetween(LocalDate first, Map<LocalDate, Holiday> own, Map<LocalDate, Holiday> days) {
        LocalDate day = first.plusDays(1);
        boolean lawful = !day.isBefore(BETWEEN_SINCE) && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        return lawful && own.containsKey(day.plusDays(1)) && !days.containsKey(day) ? Optional.of(day) : Optional.empty();
    }
}
