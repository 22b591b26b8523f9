package kaikan.kiosk.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Times as people of the chosen language read them, in the site's zone.
record Times(Words words, ZoneId zone) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /// How the days of a month are read; the first ten and a few more are irregular.
    private static final List<String> DAYS = List.of(
            "ついたち", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか", "ここのか", "とおか", "じゅういちにち", "じゅうににち",
            "じゅうさんにち", "じゅうよっか", "じゅうごにち", "じゅうろくにち", "じゅうしちにち", "じゅうはちにち", "じゅうくにち", "はつか",
            "にじゅういちにち", "にじゅうににち", "にじゅうさんにち", "にじゅうよっか", "にじゅうごにち", "にじゅうろくにち", "にじゅうしちにち",
            "にじゅうはちにち", "にじゅうくにち", "さんじゅうにち", "さんじゅういちにち");

    /// How the days of the week are read, from Monday.
    private static final List<String> WEEK =
            List.of("げつようび", "かようび", "すいようび", "もくようび", "きんようび", "どようび", "にちようび");

    /// Last digits after which 分 is read ぷん; after the others it is ふん.
    private static final Set<Integer> PUN = Set.of(0, 1, 3, 4, 6, 8);

    /// 10:42
    String clock(Instant instant) {
        return at(instant).format(CLOCK);
    }

    /// 10:42–12:48; 10:42 where the two are read as the same.
    String span(Instant from, Instant to) {
        String start = clock(from);
        String end = clock(to);
        return start.equals(end) ? start : start + "–" + end;
    }

    /// 10:42 as an end: midnight ends the day before it, at 24:00.
    String end(Instant instant) {
        String clock = clock(instant);
        return clock.equals("0:00") ? "24:00" : clock;
    }

    /// 12月8日（火）, Tuesday 8 December, 12月8日（火曜日） with readings.
    String day(LocalDate day) {
        return switch (words.language()) {
            case JA -> day.getMonthValue() + "月" + day.getDayOfMonth() + "日（"
                    + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "）";
            case EN -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getDayOfMonth() + " "
                    + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case EASY -> day.getMonthValue() + "月《がつ》｜" + day.getDayOfMonth() + "日《" + DAYS.get(day.getDayOfMonth() - 1) + "》（"
                    + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "曜日《"
                    + WEEK.get(day.getDayOfWeek().getValue() - 1) + "》）";
        };
    }

    /// The day of an instant.
    LocalDate dayOf(Instant instant) {
        return at(instant).toLocalDate();
    }

    /// 2時間6分, 2 hours 6 minutes; 2時間, 2 hours; what is shorter than a minute is 1分未満, less than a minute.
    String length(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        if (hours == 0 && minutes == 0) {
            return words.get("length.short");
        }
        String rest = minutes == 0 ? "" : minutes(minutes);
        return hours == 0 ? rest : words.get(hours == 1 ? "length.hours.1" : "length.hours", hours, rest).strip();
    }

    /// The same for how long ago something was, of which the first minute is told in steps of ten seconds.
    String age(Duration duration) {
        long tens = Math.max(1, duration.toSeconds() / 10) * 10;
        return tens < 60 ? words.get("length.seconds", tens) : length(duration);
    }

    /// 30日, 30 days, as long as something is kept; in easy Japanese read as the days of a month are, but for the first.
    String days(int number) {
        String key = number == 1 ? "length.days.1" : "length.days";
        return words.language() == Language.EASY && number > 1 && number <= DAYS.size()
                ? "｜" + number + "日《" + DAYS.get(number - 1) + "》"
                : words.get(key, number);
    }

    /// 3人, 1 person; in easy Japanese one and two people have readings of their own.
    String people(int number) {
        return number == 1 || number == 2 ? words.get("people." + number) : words.get("people.many", number);
    }

    private String minutes(int number) {
        if (number == 1) {
            return words.get("length.minutes.1", number);
        }
        return words.get(PUN.contains(number % 10) ? "length.minutes.pun" : "length.minutes", number);
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }
}
