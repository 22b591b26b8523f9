package kaikan.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The table of holidays as read from the resource; see its head for how a line is written.
record HolidayTable(List<HolidayRule> days, EquinoxTable equinoxes, HolidayRule substitute, HolidayRule between) {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("M/d");

    HolidayTable {
        days = List.copyOf(days);
    }

    static Holidays load() {
        List<HolidayRule> rules = new ArrayList<>();
        Map<Integer, EquinoxTable.Days> announced = new HashMap<>();
        Map<String, HolidayRule> derived = new HashMap<>();
        for (String line : lines()) {
            String[] words = line.split("\\s+", 2);
            switch (words[0]) {
                case "" -> {}
                case "substitute", "between" -> derived.put(words[0], HolidayRule.parse(words[1]));
                case "equinox" -> announce(words[1].split("\\s+"), announced);
                default -> rules.add(HolidayRule.parse(line));
            }
        }
        return new Holidays(
                new HolidayTable(
                        rules,
                        new EquinoxTable(announced, 0),
                        Objects.requireNonNull(derived.get("substitute")),
                        Objects.requireNonNull(derived.get("between"))),
                Set.of());
    }

    private static void announce(String[] cells, Map<Integer, EquinoxTable.Days> announced) {
        int year = Integer.parseInt(cells[0]);
        announced.put(year, new EquinoxTable.Days(date(cells[1], year), date(cells[2], year)));
    }

    private static LocalDate date(String text, int year) {
        return MonthDay.parse(text, MONTH_DAY).atYear(year);
    }

    private static List<String> lines() {
        try (InputStream in = Objects.requireNonNull(HolidayTable.class.getResourceAsStream("japan-holidays.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
