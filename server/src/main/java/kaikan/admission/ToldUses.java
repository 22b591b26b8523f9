package kaikan.admission;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// Rooms and times as a guest was told them, kept as text so that what they know can be compared with what has become of it.
final class ToldUses {
    private ToldUses() {}

    /// A line for each, `space from to`, in seconds since 1970 and in one order.
    static String text(List<BookedUse> uses) {
        return uses.stream()
                .map(use -> use.spaceId() + " " + use.useFrom().getEpochSecond() + " " + use.useTo().getEpochSecond())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /// What [#text] wrote; of setup and removal it knows nothing.
    static List<BookedUse> read(long bookingId, String text) {
        return text.lines().map(line -> line.split(" ")).map(part -> use(bookingId, part)).toList();
    }

    private static BookedUse use(long bookingId, String[] part) {
        Instant from = Instant.ofEpochSecond(Long.parseLong(part[1]));
        Instant to = Instant.ofEpochSecond(Long.parseLong(part[2]));
        return new BookedUse(bookingId, Long.parseLong(part[0]), from, from, to, to);
    }
}
