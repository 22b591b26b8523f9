package kaikan.booking.availability.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.DayRuleText;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.platform.text.Words;

/// A centre as the list shows it.
///
/// @param today whether it is open today, in words
/// @param hours when it is open on which days, in words
/// @param offers what it has to let, in words; empty when it lets nothing
/// @param dayPath its day; empty when it lets nothing
/// @param monthPath its month; empty when nothing can be booked by the day
public record Centre(
        Site site,
        String name,
        String operator,
        String summary,
        String today,
        List<String> hours,
        String offers,
        Optional<String> dayPath,
        Optional<String> monthPath) {
    record Known(Site site, LocalDate today, Instant now) {}

    static Centre of(Known known, List<Space> spaces, Words words) {
        Site site = known.site;
        boolean lets = !spaces.isEmpty();
        return new Centre(
                site,
                site.name().in(words),
                site.operator().in(words),
                site.described(words),
                today(known, words),
                Hours.of(site.hours(), words),
                lets ? offers(spaces, words) : "",
                lets ? Optional.of(Addresses.day(site, known.today)) : Optional.empty(),
                lets && site.has(Module.BOOKING) ? Optional.of(Addresses.month(site, YearMonth.from(known.today))) : Optional.empty());
    }

    private static String today(Known known, Words words) {
        Holidays holidays = Holidays.japan();
        return switch (known.site.hours().on(known.today, holidays)) {
            case OpeningDay.Shut(var rule) -> words.get(
                    "availability.today.closed",
                    DayRuleText.closed(words, rule),
                    DateText.shortDate(known.site.hours().nextOpenDay(known.today, holidays), words.language().tag()));
            case OpeningDay.Open open -> open(open.span(), known, words);
        };
    }

    private static String open(DayRange span, Known known, Words words) {
        if (span.minutes() == DayRange.DAY) {
            return words.get("availability.today.always");
        }
        boolean over = !known.now.isBefore(span.on(known.today, known.site.zone()).end());
        String times = DateText.times(span, words.language().tag());
        return words.get(over ? "availability.today.over" : "availability.today.open", times);
    }

    private static String offers(List<Space> spaces, Words words) {
        return Arrays.stream(SpaceKind.values())
                .map(kind -> count(kind, spaces, words))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(words.get("availability.comma")));
    }

    private static String count(SpaceKind kind, List<Space> spaces, Words words) {
        long count = spaces.stream().filter(space -> space.kind() == kind && space.parentId() == null).count();
        return count == 0 ? "" : words.get("availability.count", Facts.kind(kind, words), count);
    }
}
