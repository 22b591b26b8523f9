package kaikan.booking.availability.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.platform.text.Words;

/// Moments as people read them at a site.
final class Moment {
    private Moment() {}

    /// Day and time: 12月8日（火） 9:00; with its year if that is not the year of `now`.
    static String brief(Instant instant, Instant now, ZoneId zone, Words words) {
        ZonedDateTime local = instant.atZone(zone);
        String tag = words.language().tag();
        boolean thisYear = local.getYear() == now.atZone(zone).getYear();
        return (thisYear ? DateText.shortDate(local.toLocalDate(), tag) : DateText.date(local.toLocalDate(), tag)) + " " + clock(local);
    }

    /// Day and time: 2026年12月8日（火） 9:00.
    static String full(Instant instant, ZoneId zone, Words words) {
        ZonedDateTime local = instant.atZone(zone);
        return date(local.toLocalDate(), words) + " " + clock(local);
    }

    static String date(LocalDate date, Words words) {
        return DateText.date(date, words.language().tag());
    }

    private static String clock(ZonedDateTime local) {
        return DayRange.clock(local.getHour() * 60 + local.getMinute());
    }
}
