package kaikan.calendar;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The written form of [OpeningHours].
final class OpeningText {
    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("M/d");
    private static final List<String> ORDINALS = List.of("1st", "2nd", "3rd", "4th", "5th");

    private OpeningText() {}

    static OpeningHours parse(String text) {
        Map<DayOfWeek, List<DayRange>> weekly = new EnumMap<>(DayOfWeek.class);
        List<DayRange> holidays = new ArrayList<>();
        List<DayRule> closed = new ArrayList<>();
        for (String part : text.strip().split("\\s*;\\s*")) {
            if (part.startsWith("closed ")) {
                Stream.of(part.substring(7).split(",")).map(String::strip).map(OpeningText::rule).forEach(closed::add);
            } else if (part.startsWith("holiday ")) {
                holidays.addAll(ranges(part.substring(8)));
            } else {
                hours(part, weekly);
            }
        }
        return new OpeningHours(weekly, holidays, closed);
    }

    static String write(OpeningHours hours) {
        Stream<String> weekly = hours.weekly().entrySet().stream().map(entry -> name(entry.getKey()) + " " + join(entry.getValue()));
        Stream<String> holidays = hours.onHolidays().isEmpty() ? Stream.of() : Stream.of("holiday " + join(hours.onHolidays()));
        Stream<String> closed = hours.closed().stream().map(rule -> "closed " + write(rule));
        return Stream.of(weekly, holidays, closed).flatMap(part -> part).collect(Collectors.joining("; "));
    }

    private static void hours(String part, Map<DayOfWeek, List<DayRange>> weekly) {
        boolean everyDay = Character.isDigit(part.isEmpty() ? ' ' : part.charAt(0));
        String[] words = everyDay ? new String[] {"mon-sun", part} : part.split("\\s+", 2);
        if (words.length != 2) {
            throw new IllegalArgumentException("not opening hours like mon-fri 9:00-21:00: " + part);
        }
        for (DayOfWeek day : days(words[0])) {
            weekly.merge(day, ranges(words[1]), (old, more) -> Stream.concat(old.stream(), more.stream()).toList());
        }
    }

    private static List<DayOfWeek> days(String text) {
        List<DayOfWeek> days = new ArrayList<>();
        for (String item : text.split(",")) {
            String[] ends = item.split("-", 2);
            DayOfWeek day = day(ends[0]);
            days.add(day);
            while (ends.length == 2 && day != day(ends[1])) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static List<DayRange> ranges(String text) {
        return Stream.of(text.split(",")).map(DayRange::parse).toList();
    }

    static DayRule rule(String text) {
        if (Character.isDigit(text.charAt(0)) && text.contains("/")) {
            String[] ends = text.split("-", 2);
            return new DayRule.Yearly(monthDay(ends[0]), monthDay(ends[ends.length - 1]));
        }
        String[] words = text.split("\\s+", 2);
        String rest = words.length == 1 ? "" : words[1];
        return switch (text) {
            case "holiday" -> new DayRule.OnHolidays();
            case "day after holiday" -> new DayRule.AfterHolidays();
            default -> words[0].equals("last") || ORDINALS.contains(words[0])
                    ? new DayRule.Nth(words[0].equals("last") ? -1 : ORDINALS.indexOf(words[0]) + 1, day(rest))
                    : new DayRule.Weekly(day(words[0]), ifHoliday(rest));
        };
    }

    private static DayRule.IfHoliday ifHoliday(String text) {
        return switch (text) {
            case "" -> DayRule.IfHoliday.CLOSED_ANYWAY;
            case "unless holiday" -> DayRule.IfHoliday.OPEN;
            case "or next weekday" -> DayRule.IfHoliday.NEXT_WEEKDAY;
            default ->
                throw new IllegalArgumentException("a weekly closed day may be \"unless holiday\" or \"or next weekday\", not " + text);
        };
    }

    static String write(DayRule rule) {
        return switch (rule) {
            case DayRule.Yearly(MonthDay first, MonthDay last) -> MONTH_DAY.format(first) + "-" + MONTH_DAY.format(last);
            case DayRule.Weekly(DayOfWeek day, DayRule.IfHoliday what) -> name(day) + switch (what) {
                case CLOSED_ANYWAY -> "";
                case OPEN -> " unless holiday";
                case NEXT_WEEKDAY -> " or next weekday";
            };
            case DayRule.Nth(int nth, DayOfWeek day) -> (nth == -1 ? "last" : ORDINALS.get(nth - 1)) + " " + name(day);
            case DayRule.OnHolidays() -> "holiday";
            case DayRule.AfterHolidays() -> "day after holiday";
        };
    }

    private static MonthDay monthDay(String text) {
        return MonthDay.parse(text.strip(), MONTH_DAY);
    }

    private static DayOfWeek day(String text) {
        return Stream.of(DayOfWeek.values())
                .filter(day -> name(day).equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a weekday like mon: " + text));
    }

    private static String name(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }

    private static String join(List<DayRange> ranges) {
        return ranges.stream().map(DayRange::toString).collect(Collectors.joining(","));
    }
}
