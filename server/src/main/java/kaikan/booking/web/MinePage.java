package kaikan.booking.web;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kaikan.booking.OwnList;

/// One page of the list of one's own bookings.
///
/// @param bookings those on it
/// @param when the part of the list: `coming`, `past` or `ended`
/// @param number from 1
/// @param more whether another page follows
public record MinePage(List<BookingView> bookings, String when, int number, More more) {
    private static final int SIZE = 50;
    private static final int MOST_PAGES = 10_000;

    /// Whether another page follows.
    public enum More {
        YES,
        NO
    }

    /// Which page an address asks for; what it cannot mean is the first.
    record Wanted(OwnList.Which which, int number) {
        static Wanted of(HttpRequest<?> request) {
            String when = request.getParameters().get("when", String.class, "coming").toUpperCase(Locale.ROOT);
            OwnList.Which which = Stream.of(OwnList.Which.values()).filter(one -> one.name().equals(when)).findFirst().orElse(OwnList.Which.COMING);
            return new Wanted(which, Math.clamp(DraftReader.number(request.getParameters().get("page", String.class, "1")), 1, MOST_PAGES));
        }

        /// One more than a page holds, so that it shows whether another follows.
        OwnList list() {
            return new OwnList(which, SIZE + 1, (number - 1) * SIZE);
        }

        MinePage page(List<BookingView> found) {
            String when = which.name().toLowerCase(Locale.ROOT);
            return new MinePage(found.stream().limit(SIZE).toList(), when, number, found.size() > SIZE ? More.YES : More.NO);
        }
    }

    /// Whether there is more than one page.
    public boolean several() {
        return number > 1 || more == More.YES;
    }

    /// The address of a page of the same part.
    public String path(int page) {
        return "/bookings?when=" + when + "&page=" + page;
    }
}
