package kaikan.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import kaikan.calendar.TimeSlot;

/// Bookings as people speak of them: what one booking has at the same time is one thing, and equipment goes with its room, under a name of its own.
final class Agenda {
    private Agenda() {}

    /// A use of one space.
    ///
    /// @param goesAlong whether it is equipment, which goes with a room where the booking has one
    record Line(Occasion occasion, GoesAlong goesAlong) {}

    /// How a space is used.
    enum GoesAlong {
        ITSELF,
        WITH_A_ROOM
    }

    /// What is not over, by start.
    static List<Occasion> of(List<Line> lines, Instant now) {
        return of(lines, occasion -> now.isBefore(occasion.use().end()));
    }

    /// What is over, by start.
    static List<Occasion> over(List<Line> lines, Instant now) {
        return of(lines, occasion -> !now.isBefore(occasion.use().end()));
    }

    private static List<Occasion> of(List<Line> lines, Predicate<Occasion> which) {
        return merged(lines).stream().filter(which).sorted(Comparator.comparing(Occasion::use)).toList();
    }

    private static List<Occasion> merged(List<Line> lines) {
        Map<String, List<Line>> bookings = new LinkedHashMap<>();
        lines.forEach(line -> bookings.computeIfAbsent(line.occasion.ref(), _ -> new ArrayList<>()).add(line));
        return bookings.values().stream().flatMap(booking -> together(booking).stream()).toList();
    }

    private static List<Occasion> together(List<Line> booking) {
        Map<TimeSlot, Occasion> rooms = new LinkedHashMap<>();
        of(booking, GoesAlong.ITSELF).forEach(room -> rooms.merge(room.use(), room, Occasion::with));
        BinaryOperator<Occasion> along = rooms.isEmpty() ? Occasion::with : Occasion::lending;
        for (Occasion item : of(booking, GoesAlong.WITH_A_ROOM)) {
            TimeSlot with = rooms.keySet().stream()
                    .filter(use -> use.overlaps(item.use()))
                    .findFirst()
                    .or(() -> rooms.keySet().stream().findFirst())
                    .orElse(item.use());
            rooms.merge(with, item, along);
        }
        return List.copyOf(rooms.values());
    }

    private static List<Occasion> of(List<Line> booking, GoesAlong how) {
        return booking.stream().filter(line -> line.goesAlong == how).map(Line::occasion).toList();
    }

    /// The first of these, by start, that asks for each space of the floor, unless the space is used before.
    static Map<String, Occasion> bySpace(List<Occasion> toCome, List<Room> rooms, Function<Room, Map<Long, Integer>> unitsOf) {
        Map<String, Occasion> first = new LinkedHashMap<>();
        for (Room room : rooms) {
            toCome.stream()
                    .filter(one -> one.units().keySet().stream().anyMatch(unitsOf.apply(room)::containsKey))
                    .filter(one -> room.occasion() == null || one.use().start().isBefore(room.occasion().use().start()))
                    .findFirst()
                    .ifPresent(one -> first.put(room.key(), one));
        }
        return first;
    }
}
