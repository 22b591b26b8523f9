package kaikan.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kaikan.calendar.TimeSlot;
import kaikan.money.Yen;

/// The line in which the trail keeps an approved booking that a change gave up, so that it can be told in any language: each item as space,
/// amount, start and the minutes of setup, use and removal, then what a reviewer decides about, then the fee.
final class FormerLine {
    private static final String BEGIN = "手放した予約: ";
    private static final Pattern BETWEEN = Pattern.compile(" \\| ");
    private static final int PARTS = 6;

    private FormerLine() {}

    static String write(Booking booking) {
        Particulars said = booking.particulars();
        return BEGIN + String.join(" | ",
                booking.items().stream().map(FormerLine::item).collect(Collectors.joining(" ")),
                said.purpose(),
                said.applicantClass(),
                Long.toString(said.ticket().amount()),
                Integer.toString(said.people()),
                Long.toString(booking.total().amount()));
    }

    /// What the trail says without that line, for people to read.
    static String without(String detail) {
        return detail.lines().filter(line -> !line.startsWith(BEGIN)).collect(Collectors.joining("\n"));
    }

    /// The line in a detail of the trail; empty if there is none.
    static String in(String detail) {
        return detail.lines().filter(line -> line.startsWith(BEGIN)).findFirst().orElse("");
    }

    /// The booking of that line; names and remarks, about which nobody decides, are those of what stands in its place.
    static Optional<Booking> read(String line, Booking is) {
        String[] parts = BETWEEN.split(line.isEmpty() ? "" : line.substring(BEGIN.length()), -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            List<Booking.Item> items = Arrays.stream(parts[0].split(" ")).map(FormerLine::item).toList();
            Particulars now = is.particulars();
            Particulars then = new Particulars(
                    now.title(), now.publication(), parts[1], parts[2], Yen.of(Long.parseLong(parts[3])), now.organiser(),
                    Integer.parseInt(parts[4]), now.remarks());
            return Optional.of(new Booking(
                    is.id(), is.ref(), is.siteId(), is.applicant(), is.channel(), BookingState.CONFIRMED, then, items,
                    Yen.of(Long.parseLong(parts[5])), is.marks(), is.version()));
        } catch (DateTimeParseException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String item(Booking.Item item) {
        TimeSlot all = item.claimed();
        TimeSlot use = item.use();
        return item.spaceId() + "*" + item.amount() + "@" + all.start() + "+" + minutes(all.start(), use.start()) + "+"
                + minutes(use.start(), use.end()) + "+" + minutes(use.end(), all.end());
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    private static Booking.Item item(String text) {
        String[] parts = text.split("[*@+]");
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not an item: " + text);
        }
        Instant start = Instant.parse(parts[2]);
        Instant from = start.plus(Duration.ofMinutes(Long.parseLong(parts[3])));
        Instant to = from.plus(Duration.ofMinutes(Long.parseLong(parts[4])));
        Instant end = to.plus(Duration.ofMinutes(Long.parseLong(parts[5])));
        return new Booking.Item(
                Long.parseLong(parts[0]), Integer.parseInt(parts[1]), new TimeSlot(start, end), new TimeSlot(from, to), "");
    }
}
