package kaikan.booking.availability.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import kaikan.calendar.DayRange;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.platform.web.Choice;

/// The addresses of these pages and of those they lead to.
public final class Addresses {
    private Addresses() {}

    /// A site.
    public static String site(Site site) {
        return "/sites/" + site.key();
    }

    /// A site's day.
    public static String day(Site site, LocalDate date) {
        return site(site) + "/days/" + date;
    }

    /// A site's month.
    public static String month(Site site, YearMonth month) {
        return site(site) + "/months/" + month;
    }

    /// A space.
    public static String space(Site site, Space space) {
        return site(site) + "/spaces/" + space.key();
    }

    /// A space's week that contains the date.
    public static String week(Site site, Space space, LocalDate date) {
        return space(site, space) + "/weeks/" + date;
    }

    /// The form that books a stretch of a space's day.
    public static String book(Site site, Space space, LocalDate date, DayRange time) {
        return book(site, item(space, date, time));
    }

    /// The form that books an [#item].
    static String book(Site site, String item) {
        return "/book?site=" + site.key() + "&item=" + item;
    }

    /// A stretch of a space's day, as the form reads it: `hall-a,2026-12-08,09:00,13:00`.
    public static String item(Space space, LocalDate date, DayRange time) {
        return space.key() + "," + date + "," + clock(time.from()) + "," + clock(time.to());
    }

    /// A booking's page for whoever has it.
    static String own(String ref) {
        return "/bookings/" + ref;
    }

    /// A booking's page for the staff of its site.
    static String atTheDesk(String ref) {
        return "/staff/bookings/" + ref;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Each full hour of a stretch, to choose from.
    static List<Choice> times(DayRange hours) {
        return IntStream.rangeClosed(hours.from() / 60, hours.to() / 60)
                .mapToObj(hour -> Choice.of(clock(hour * 60), DayRange.clock(hour * 60)))
                .toList();
    }

    /// A minute of the day with two digits for hours and minutes; 24:00 is the end of the day.
    static String clock(int minute) {
        return (minute < 600 ? "0" : "") + DayRange.clock(minute);
    }
}
