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

/// Times as people of the chosen language read them, in the site's zone.
record Times(Words words, ZoneId zone) {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    /// How the days of a month are read; the first ten and a few more are irregular.
    private static final List<String> DAYS = List.of(
            "ついたち", "ふつか", "みっか", "よっか", "いつか", "むいか", "なのか", "ようか", "ここのか", "とおか", "じゅういちにち", "じゅうににち",
            "じゅうさんにち", "じゅうよっか", "じゅうごにち", "じゅうろくにち", "じゅうしちにち", "じゅうはちにち", "じゅうくにち", "はつか",
            "にじゅういちにち", "にじゅうににち", "にじゅうさんにち", "にじゅうよっか", "にじゅうごにち", "にじゅうろくにち", "にじゅうしちにち",
            "にじゅうはちにち", "にじゅうくにち", "さんじゅうにち", "さんじゅういちにち");

    /// 10:42
    String clock(Instant instant) {
        return at(instant).format(CLOCK);
    }

    /// 12月8日（火）, Tuesday 8 December, 12月8日（火曜日） with readings.
    String day(LocalDate day) {
        return switch (words.language()) {
            case JA -> day.getMonthValue() + "月" + day.getDayOfMonth() + "日（"
                    + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "）";
            case EN -> day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + day.getDayOfMonth() + " "
                    + day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            case EASY -> day.getMonthValue() + "月《がつ》｜" + day.getDayOfMonth() + "日《" + DAYS.get(day.getDayOfMonth() - 1) + "》（"
                    + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.JAPANESE) + "曜日《ようび》）";
        };
    }

    /// The day of an instant.
    LocalDate dayOf(Instant instant) {
        return at(instant).toLocalDate();
    }

    /// 2時間6分, 2 h 6 min.
    String length(Duration duration) {
        long hours = duration.toHours();
        int minutes = duration.toMinutesPart();
        return hours == 0 ? words.get("length.minutes", minutes) : words.get("length.hours", hours, minutes);
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }
}
