package kaikan.booking.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kaikan.calendar.Japan;
import kaikan.calendar.TimeSlot;
import kaikan.calendar.TypedDate;
import kaikan.facility.Site;
import kaikan.platform.web.Page;
import kaikan.platform.web.TypedSearch;
import org.jspecify.annotations.Nullable;

/// What staff look for, and the addresses of the days before and after with the same filter.
///
/// @param typed the filter as it was typed
/// @param days from when to when; null for any time
/// @param zone of the viewer's sites
public record SearchedDays(Map<String, String> typed, @Nullable Days days, ZoneId zone) {
    static final String PATH = "/staff/bookings";

    private static final List<String> FIELDS = List.of("from", "to", "site", "state", "q", TypedSearch.REFERENCE);
    private static final int WEEK = 6;

    /// First and last day.
    public record Days(LocalDate from, LocalDate to) {
        Days shifted(int times) {
            long length = (ChronoUnit.DAYS.between(from, to) + 1) * times;
            return new Days(from.plusDays(length), to.plusDays(length));
        }
    }

    /// The fields of the form, in the order of the address.
    static Map<String, String> typed(UnaryOperator<String> field) {
        Map<String, String> typed = new LinkedHashMap<>();
        FIELDS.forEach(name -> typed.put(name, field.apply(name).strip()));
        return typed;
    }

    /// A name or number without days is looked for at any time; otherwise a week from today is shown.
    static SearchedDays of(Map<String, String> typed, List<Site> sites, Instant now) {
        ZoneId zone = sites.isEmpty() ? Japan.ZONE : sites.getFirst().zone();
        if (!value(typed, "q").isEmpty() && value(typed, "from").isEmpty()) {
            return new SearchedDays(typed, null, zone);
        }
        LocalDate from = TypedDate.day(value(typed, "from")).orElse(now.atZone(zone).toLocalDate());
        LocalDate to = TypedDate.day(value(typed, "to")).filter(last -> !last.isBefore(from)).orElse(from.plusDays(WEEK));
        return new SearchedDays(typed, new Days(from, to), zone);
    }

    /// The value of a field; the days as they are understood.
    public String value(String name) {
        return switch (name) {
            case "from" -> days == null ? "" : days.from.toString();
            case "to" -> days == null ? "" : days.to.toString();
            case String _ -> value(typed, name);
        };
    }

    /// Whether the last day that was typed is before the first.
    public boolean reversed() {
        return days != null && TypedDate.day(value(typed, "to")).filter(last -> last.isBefore(days.from)).isPresent();
    }

    /// What was typed as a day and is none, which is searched for as if it were not there: the sentences that say so.
    public List<String> unread(Page page) {
        return Stream.of("from", "to")
                .filter(day -> !value(typed, day).isEmpty() && TypedDate.day(value(typed, day)).isEmpty())
                .map(day -> unread(page, page.t("booking.search." + day), value(typed, day)))
                .toList();
    }

    private static String unread(Page page, String label, String day) {
        return page.t(TypedDate.tooLate(day) ? "platform.date.unread.late" : "platform.date.unread", label, day, TypedDate.LAST);
    }

    Optional<TimeSlot> during() {
        return Optional.ofNullable(days).map(shown -> TimeSlot.ofDays(shown.from, shown.to, zone));
    }

    /// The same filter that many times as many days later; null when all days are shown.
    public @Nullable String path(int times) {
        if (days == null) {
            return null;
        }
        Days other = days.shifted(times);
        Map<String, String> shifted = new LinkedHashMap<>();
        shifted.put("from", other.from.toString());
        shifted.put("to", other.to.toString());
        return TypedSearch.address(PATH, typed, shifted);
    }

    private static String value(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "");
    }
}
