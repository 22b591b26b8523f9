package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.calendar.Japan;
import kaikan.calendar.TimeSlot;
import kaikan.calendar.TypedDate;
import kaikan.facility.Site;
import org.jspecify.annotations.Nullable;

/// What staff look for, and the addresses of the days before and after with the same filter.
///
/// @param typed the filter as it was typed
/// @param days from when to when; null for any time
/// @param zone of the viewer's sites
public record SearchedDays(Map<String, String> typed, @Nullable Days days, ZoneId zone) {
    private static final List<String> FILTER = List.of("site", "state", "q");
    private static final int WEEK = 6;

    /// First and last day.
    public record Days(LocalDate from, LocalDate to) {
        Days shifted(int times) {
            long length = (ChronoUnit.DAYS.between(from, to) + 1) * times;
            return new Days(from.plusDays(length), to.plusDays(length));
        }
    }

    /// A name or number without days is looked for at any time; otherwise a week from today is shown.
    static SearchedDays of(HttpRequest<?> request, List<Site> sites, Instant now) {
        Map<String, String> typed = new HashMap<>();
        List.of("site", "state", "q", "from", "to").forEach(name -> typed.put(name, request.getParameters().get(name, String.class, "").strip()));
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

    Optional<TimeSlot> during() {
        return Optional.ofNullable(days).map(shown -> TimeSlot.ofDays(shown.from, shown.to, zone));
    }

    /// The same filter that many times as many days later; null when all days are shown.
    public @Nullable String path(int times) {
        if (days == null) {
            return null;
        }
        Days other = days.shifted(times);
        String filter = FILTER.stream()
                .filter(name -> !value(name).isEmpty())
                .map(name -> "&" + name + "=" + URLEncoder.encode(value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        return "/staff/bookings?from=" + other.from + "&to=" + other.to + filter;
    }

    private static String value(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "");
    }
}
