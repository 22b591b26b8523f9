package kaikan.booking;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.DateText;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.platform.text.Words;

/// A space of a booking and its time, in words.
///
/// @param space its name, with its number where there are several
/// @param when its day and times
/// @param around setup and removal; empty when there is none
public record BookedLine(String space, String when, String around) {
    /// A line for each time; spaces of the same time stand in one: 展示ホール B面 ＋ 小会議室 2.
    public static List<BookedLine> of(Catalogue catalogue, List<Booking.Item> items, Words words) {
        return grouped(each(catalogue, items, words));
    }

    /// What is among the ones and not among the others; what is used at the same time stands together. Of what is among both at the same times,
    /// only more or less of it, no more is said than how many: プロジェクター × 2.
    static List<BookedLine> only(Catalogue catalogue, List<Booking.Item> ones, List<Booking.Item> others, Words words) {
        List<BookedLine> those = each(catalogue, others, words).toList();
        return grouped(ones.stream()
                .map(item -> onlyAmount(item, ones, others)
                        ? new BookedLine(amount(catalogue, item, words), "", "")
                        : line(catalogue, item, words))
                .filter(line -> !those.contains(line))
                .distinct());
    }

    /// Whether both have that space at the same times, and one of them so many of it at all of these as the other has not.
    private static boolean onlyAmount(Booking.Item item, List<Booking.Item> ones, List<Booking.Item> others) {
        List<Booking.Item> mine = of(item.spaceId(), ones);
        List<Booking.Item> theirs = of(item.spaceId(), others);
        return times(mine).equals(times(theirs))
                && mine.stream().allMatch(one -> one.amount() == item.amount())
                && theirs.stream().map(Booking.Item::amount).distinct().count() == 1
                && theirs.getFirst().amount() != item.amount();
    }

    private static List<Booking.Item> of(long spaceId, List<Booking.Item> items) {
        return items.stream().filter(item -> item.spaceId() == spaceId).toList();
    }

    private record Time(TimeSlot use, TimeSlot claimed) {}

    private static Set<Time> times(List<Booking.Item> items) {
        return items.stream().map(item -> new Time(item.use(), item.claimed())).collect(Collectors.toSet());
    }

    /// One is said, too, where it stands beside another number.
    private static String amount(Catalogue catalogue, Booking.Item item, Words words) {
        return words.get("booking.item.several", Telling.space(catalogue, catalogue.space(item.spaceId())).in(words), item.amount());
    }

    /// All of it in one line.
    String whole() {
        return String.join("　", space, when, around).strip();
    }

    private static Stream<BookedLine> each(Catalogue catalogue, List<Booking.Item> items, Words words) {
        return items.stream().map(item -> line(catalogue, item, words));
    }

    private static List<BookedLine> grouped(Stream<BookedLine> lines) {
        Map<String, BookedLine> groups = new LinkedHashMap<>();
        lines.forEach(line -> groups.merge(line.when + line.around, line, (one, more) ->
                new BookedLine(one.space + " ＋ " + more.space, one.when, one.around)));
        return List.copyOf(groups.values());
    }

    private static BookedLine line(Catalogue catalogue, Booking.Item item, Words words) {
        ZoneId zone = catalogue.site(catalogue.space(item.spaceId()).siteId()).zone();
        String around = around(item.use(), item.claimed(), zone, words);
        return new BookedLine(
                Telling.several(catalogue, item.spaceId(), item.amount()).in(words), Telling.slot(item.use(), zone).in(words), around);
    }

    /// From when to when a use is with setup and removal, where it has any; else empty. Setup that begins on the day before says so.
    ///
    /// @param all with setup and removal
    public static String around(TimeSlot use, TimeSlot all, ZoneId zone, Words words) {
        if (all.equals(use)) {
            return "";
        }
        boolean sameDay = all.startIn(zone).toLocalDate().equals(use.startIn(zone).toLocalDate());
        String times = sameDay ? DateText.timesOf(all, zone, words.language().tag()) : Telling.slot(all, zone).in(words);
        return words.get("booking.item.around", times);
    }
}
