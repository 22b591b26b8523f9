package kaikan.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Dates and times as each language of the interface (`ja`, `en`, `easy`) writes them, always with the weekday.
public final class DateText {
    private static final String EASY = "easy";
    private static final Map<String, Patterns> ALL = Map.of(
            "ja", new Patterns("y年M月d日（E）", "y年M月d日（E）", "M月d日（E）", "y年M月", Locale.JAPANESE),
            "en", new Patterns("EEEE d MMMM y", "EEE d MMM y", "EEE d MMM", "MMMM y", Locale.UK));

    private static final DateTimeFormatter YEARLY = DateTimeFormatter.ofPattern("M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter YEARLY_EN = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final List<String> WEEKDAYS = List.of("げつ", "か", "すい", "もく", "きん", "ど", "にち");
    /// Days of the month that are not read as their number and にち.
    private static final Map<Integer, String> DAYS = Map.ofEntries(
            Map.entry(1, "ついたち"), Map.entry(2, "ふつか"), Map.entry(3, "みっか"), Map.entry(4, "よっか"), Map.entry(5, "いつか"),
            Map.entry(6, "むいか"), Map.entry(7, "なのか"), Map.entry(8, "ようか"), Map.entry(9, "ここのか"), Map.entry(10, "とおか"),
            Map.entry(14, "じゅうよっか"), Map.entry(20, "はつか"), Map.entry(24, "にじゅうよっか"));

    private DateText() {}

    /// The full date: 2026年11月22日（日） / Sunday 22 November 2026; in easy Japanese with readings, 2026年《ねん》 12月《がつ》
    /// ｜8日《ようか》（火曜日《かようび》）, which pages draw above the words and mails leave out.
    public static String date(LocalDate date, String tag) {
        return tag.equals(EASY) ? date.getYear() + "年《ねん》 " + read(date) : patterns(tag).full.format(date);
    }

    /// The date with its year, as short as it can be, for headings: 2026年11月22日（日） / Sun 22 Nov 2026.
    public static String heading(LocalDate date, String tag) {
        return tag.equals(EASY) ? date(date, tag) : patterns(tag).heading.format(date);
    }

    /// The date without its year: 11月22日（日） / Sun 22 Nov.
    public static String shortDate(LocalDate date, String tag) {
        return tag.equals(EASY) ? read(date) : patterns(tag).brief.format(date);
    }

    /// A month: 2026年11月 / November 2026.
    public static String month(YearMonth month, String tag) {
        return tag.equals(EASY)
                ? month.getYear() + "年《ねん》 " + month.getMonthValue() + "月《がつ》"
                : patterns(tag).month.format(month);
    }

    /// A day of the week: 土曜日 / Saturday; in easy Japanese with its reading.
    public static String weekday(DayOfWeek day, String tag) {
        String name = day.getDisplayName(TextStyle.FULL, tag.equals("en") ? Locale.UK : Locale.JAPANESE);
        return tag.equals(EASY) ? name + "《" + WEEKDAYS.get(day.getValue() - 1) + "ようび》" : name;
    }

    /// A day of every year: 12月29日 / 29 December; in easy Japanese with its reading.
    public static String day(MonthDay day, String tag) {
        return tag.equals(EASY) ? read(day) : (tag.equals("en") ? YEARLY_EN : YEARLY).format(day);
    }

    private static String read(LocalDate date) {
        return read(MonthDay.from(date)) + "（" + weekday(date.getDayOfWeek(), EASY) + "）";
    }

    private static String read(MonthDay date) {
        int day = date.getDayOfMonth();
        String ofMonth = DAYS.containsKey(day) ? "｜" + day + "日《" + DAYS.get(day) + "》" : day + "日《にち》";
        return date.getMonthValue() + "月《がつ》 " + ofMonth;
    }

    /// A range of times: 9:00〜13:00 / 9:00–13:00.
    public static String times(DayRange range, String tag) {
        return DayRange.clock(range.from()) + dash(tag) + DayRange.clock(range.to());
    }

    /// Ranges of times in a row: 9:00〜12:00、13:00〜17:00 / 9:00–12:00, 13:00–17:00.
    public static String times(List<DayRange> ranges, String tag) {
        return ranges.stream().map(range -> times(range, tag)).collect(Collectors.joining(tag.equals("en") ? ", " : "、"));
    }

    /// A slot with its day; the second day is named only if there is one. Midnight at the end is 24:00.
    public static String slot(TimeSlot slot, ZoneId zone, String tag) {
        LocalDate first = slot.startIn(zone).toLocalDate();
        var dates = slot.datesIn(zone);
        String from = date(first, tag) + " " + DayRange.clock(minuteOf(slot, zone, first));
        String to = DayRange.clock(endMinute(slot, zone, dates.getLast()));
        return dates.size() == 1 ? from + dash(tag) + to : from + " " + dash(tag).strip() + " " + date(dates.getLast(), tag) + " " + to;
    }

    /// A slot where its first day is already said: 9:00〜13:00; the second day is named if there is one.
    public static String timesOf(TimeSlot slot, ZoneId zone, String tag) {
        String first = date(slot.startIn(zone).toLocalDate(), tag);
        return slot(slot, zone, tag).substring(first.length() + 1);
    }

    /// A moment: its date and the time of day, 2026年11月22日（日） 9:05.
    public static String moment(Instant at, ZoneId zone, String tag) {
        return date(at.atZone(zone).toLocalDate(), tag) + " " + clock(at, zone);
    }

    /// The time of day of a moment: 9:05.
    public static String clock(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return DayRange.clock(local.getHour() * 60 + local.getMinute());
    }

    private static int minuteOf(TimeSlot slot, ZoneId zone, LocalDate day) {
        var local = slot.startIn(zone);
        return local.toLocalDate().equals(day) ? local.getHour() * 60 + local.getMinute() : 0;
    }

    private static int endMinute(TimeSlot slot, ZoneId zone, LocalDate last) {
        var local = slot.endIn(zone);
        return local.toLocalDate().equals(last) ? local.getHour() * 60 + local.getMinute() : DayRange.DAY;
    }

    private static String dash(String tag) {
        return tag.equals("en") ? "–" : "〜";
    }

    private static Patterns patterns(String tag) {
        Patterns patterns = ALL.get(tag);
        if (patterns == null) {
            throw new IllegalArgumentException("no language " + tag);
        }
        return patterns;
    }

    private record Patterns(DateTimeFormatter full, DateTimeFormatter heading, DateTimeFormatter brief, DateTimeFormatter month) {
        Patterns(String full, String heading, String brief, String month, Locale locale) {
            this(
                    DateTimeFormatter.ofPattern(full, locale),
                    DateTimeFormatter.ofPattern(heading, locale),
                    DateTimeFormatter.ofPattern(brief, locale),
                    DateTimeFormatter.ofPattern(month, locale));
        }
    }
}
