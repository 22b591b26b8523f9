package kaikan.booking.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import kaikan.calendar.TimeSlot;
import kaikan.calendar.TypedDate;
import org.jspecify.annotations.Nullable;

/// When a closure begins and ends, as it was typed: days, and times of day that may be left empty for whole days.
record ClosureTimes(Typed typed) {
    /// That a day is later than [TypedDate#LAST]; its words name that one.
    static final String LATE = "platform.date.late";

    private static final int LONGEST_DAYS = 366;

    /// What is wrong, by field: the words are below `booking.closure`, or [#LATE]. What follows from another fault is not said.
    Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (day("first") == null) {
            wrong.put("first", late("first") ? LATE : "first.error");
        }
        if (!typed.value("last").isEmpty() && day("last") == null) {
            wrong.put("last", late("last") ? LATE : "last.error");
        }
        for (String field : new String[] {"from", "to"}) {
            if (time(field) == null) {
                wrong.put(field, "time.error");
            }
        }
        return wrong.isEmpty() ? together() : wrong;
    }

    private Map<String, String> together() {
        LocalDate first = day("first");
        LocalDate last = last();
        LocalTime from = time("from");
        LocalTime to = time("to");
        if (first == null || last == null || from == null || to == null) {
            return Map.of();
        }
        if (last.isBefore(first)) {
            return Map.of("last", "order.error");
        }
        if (last.isAfter(first.plusDays(LONGEST_DAYS))) {
            return Map.of("last", "length.error");
        }
        boolean backwards = last.equals(first) && !to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from);
        return backwards ? Map.of("to", "times.error") : Map.of();
    }

    /// The whole of it; null as long as anything is wrong.
    @Nullable TimeSlot slot(ZoneId zone) {
        LocalDate first = day("first");
        LocalDate last = last();
        LocalTime from = time("from");
        LocalTime to = time("to");
        if (!wrong().isEmpty() || first == null || last == null || from == null || to == null) {
            return null;
        }
        LocalDate end = to.equals(LocalTime.MIDNIGHT) ? last.plusDays(1) : last;
        return new TimeSlot(first.atTime(from).atZone(zone).toInstant(), end.atTime(to).atZone(zone).toInstant());
    }

    private @Nullable LocalDate last() {
        return typed.value("last").isEmpty() ? day("first") : day("last");
    }

    private boolean late(String field) {
        return TypedDate.tooLate(typed.value(field));
    }

    private @Nullable LocalDate day(String field) {
        return TypedDate.day(typed.value(field)).orElse(null);
    }

    /// Midnight where nothing was typed.
    private @Nullable LocalTime time(String field) {
        try {
            return typed.value(field).isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(typed.value(field));
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
