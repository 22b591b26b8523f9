package kaikan.booking;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Space;
import kaikan.platform.text.Language;
import kaikan.platform.text.Spoken;
import kaikan.platform.text.Words;

/// Facts about bookings in words, for sentences in any language.
public final class Telling {
    private Telling() {}

    /// A date with its weekday.
    public static Spoken date(LocalDate date) {
        return words -> DateText.date(date, words.language().tag());
    }

    /// A stretch of some day.
    public static Spoken times(DayRange range) {
        return words -> DateText.times(range, words.language().tag());
    }

    /// A slot with its day.
    public static Spoken slot(TimeSlot slot, ZoneId zone) {
        return words -> DateText.slot(slot, zone, words.language().tag());
    }

    /// Uses by their days and times: days in a row with the same times stand together, what runs over midnight stands as it is.
    static Spoken uses(Collection<TimeSlot> slots, ZoneId zone) {
        return words -> new TimesOfUse(zone, words).of(slots);
    }

    /// When a booking's spaces are used. Equipment goes with them and has no say, unless there is nothing else.
    public static Spoken when(Catalogue catalogue, Booking booking) {
        List<TimeSlot> slots = RoomsAndEquipment.of(catalogue, booking).places().stream().map(Booking.Item::use).toList();
        return uses(slots, catalogue.site(booking.siteId()).zone());
    }

    /// A booking's state; of an application to change one, what is so about the change.
    public static Spoken state(Booking booking) {
        return Spoken.text("booking.state." + (booking.changes() == null ? "" : "change.") + key(booking.state()));
    }

    /// A state: 審査中, 承認 …
    public static Spoken state(BookingState state) {
        return Spoken.text("booking.state." + key(state));
    }

    private static String key(BookingState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Several things, each once.
    public static Spoken list(Collection<? extends Spoken> parts) {
        return words -> parts.stream().map(part -> part.in(words)).distinct().collect(Collectors.joining(english(words) ? ", " : "、"));
    }

    /// A space by its full name: a part of a hall says of which hall.
    public static Spoken space(Catalogue catalogue, Space space) {
        return catalogue.fullName(space);
    }

    /// Spaces by their names, each once.
    public static Spoken spaces(Catalogue catalogue, Collection<Long> spaceIds) {
        return list(spaceIds.stream().distinct().map(id -> space(catalogue, catalogue.space(id))).toList());
    }

    private record Several(long spaceId, int amount) {}

    /// A space by its full name, and how many of it where there are several.
    public static Spoken several(Catalogue catalogue, long spaceId, int amount) {
        Spoken name = space(catalogue, catalogue.space(spaceId));
        return amount == 1 ? name : words -> words.get("booking.item.several", name.in(words), amount);
    }

    /// Spaces by their full names, each once, and how many where there are several of one.
    public static Spoken amounts(Catalogue catalogue, Collection<Booking.Item> items) {
        return list(items.stream().map(item -> several(catalogue, item.spaceId(), item.amount())).toList());
    }

    /// What is booked, in one line: rooms, and the days and times at which they are used; rooms that are used at other times stand apart.
    public static Spoken booked(Catalogue catalogue, Booking booking) {
        Spoken lines = byTime(catalogue, RoomsAndEquipment.of(catalogue, booking).places(), catalogue.site(booking.siteId()).zone());
        return words -> lines.in(words).replace("\n", english(words) ? "; " : "／");
    }

    /// Rooms with their days and times, a line for each time at which other rooms are used; empty where all are used at the same times.
    public static Spoken apart(Catalogue catalogue, Booking booking) {
        Spoken lines = byTime(catalogue, RoomsAndEquipment.of(catalogue, booking).places(), catalogue.site(booking.siteId()).zone());
        return words -> {
            String all = lines.in(words);
            return all.contains("\n") ? all : "";
        };
    }

    /// Spaces and times with a line for each time at which other spaces are used, so that nobody takes a room to be theirs on days when it
    /// is not.
    static Spoken byTime(Catalogue catalogue, List<Booking.Item> items, ZoneId zone) {
        return byTime(catalogue, items, Booking.Item::use, zone);
    }

    /// The same with setup and removal, of those spaces that have any; empty where none has.
    static Spoken around(Catalogue catalogue, List<Booking.Item> items, ZoneId zone) {
        List<Booking.Item> around = items.stream().filter(item -> !item.claimed().equals(item.use())).toList();
        return byTime(catalogue, around, Booking.Item::claimed, zone);
    }

    private static Spoken byTime(Catalogue catalogue, List<Booking.Item> items, Function<Booking.Item, TimeSlot> time, ZoneId zone) {
        Map<Several, List<TimeSlot>> uses = new LinkedHashMap<>();
        items.forEach(item -> uses.computeIfAbsent(new Several(item.spaceId(), item.amount()), _ -> new ArrayList<>()).add(time.apply(item)));
        Map<List<TimeSlot>, List<Several>> spaces = new LinkedHashMap<>();
        uses.forEach((space, slots) -> spaces.computeIfAbsent(slots, _ -> new ArrayList<>()).add(space));
        return words -> spaces.entrySet().stream()
                .map(line -> list(line.getValue().stream().map(one -> several(catalogue, one.spaceId, one.amount)).toList()).in(words)
                        + (english(words) ? ", " : "　") + uses(line.getKey(), zone).in(words))
                .collect(Collectors.joining("\n"));
    }

    private static boolean english(Words words) {
        return words.language() == Language.EN;
    }
}
