package kaikan.booking.web;

import java.util.List;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.SoughtChange;
import kaikan.booking.Telling;
import kaikan.facility.Catalogue;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// What the page of a booking tells of an application to change it, and the page of the application of its booking.
///
/// @param sought of an application, that and its booking
/// @param pending of a booking, what is applied for in its place
/// @param history what happened to the one that is looked at
record ChangeNotices(@Nullable SoughtChange sought, @Nullable Booking pending, List<HistoryLine> history) {
    Optional<OnePage.Beside> in(BookingViews.Reader reader, Catalogue catalogue) {
        Words words = reader.words();
        if (sought != null) {
            String became = became(sought.asked());
            return Optional.of(new OnePage.Beside(
                    kind(became), "booking.sought.title." + became, sought.say(words, key(words, became)),
                    reader.path() + sought.stands().ref(), "booking.sought.link.booking"));
        }
        return Optional.ofNullable(pending).map(one -> new OnePage.Beside(
                "info", "booking.sought.title.pending", words.get("booking.sought.pending", Telling.booked(catalogue, one).in(words)),
                reader.path() + one.ref(), "booking.sought.link.application"));
    }

    /// A page leaves out what its other words say already.
    private static String key(Words words, String became) {
        String page = "booking.sought.page." + became;
        return words.has(page) ? page : "booking.sought." + became;
    }

    private String became(Booking asked) {
        return switch (asked.state()) {
            case APPLIED, ASKED_BACK, CONFIRMED -> "seek";
            case ADOPTED -> "adopted";
            case REJECTED -> did("booking.expire") ? "expire" : "reject";
            case CANCELLED -> did("booking.lapse") ? "lapse" : "cancel";
        };
    }

    private boolean did(String verb) {
        return history.stream().anyMatch(line -> line.verb().equals(verb));
    }

    private static String kind(String became) {
        return switch (became) {
            case "seek" -> "warn";
            case "adopted" -> "ok";
            case "cancel", "lapse" -> "info";
            case String _ -> "no";
        };
    }
}
