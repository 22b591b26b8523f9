package kaikan.booking.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.booking.SoughtChange;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// What the page of a booking tells of an application to change it, and the page of the application of its booking.
///
/// @param sought of an application, that and its booking
/// @param pending of a booking, that and what is applied for in its place
/// @param history what happened to the one that is looked at
record ChangeNotices(@Nullable SoughtChange sought, @Nullable SoughtChange pending, List<HistoryLine> history) {
    Optional<OnePage.Beside> in(BookingViews.Reader reader) {
        Words words = reader.words();
        if (sought != null) {
            String became = became(sought.asked());
            return Optional.of(new OnePage.Beside(
                    kind(became), "booking.sought.title." + became, sought.say(words, key(words, became)),
                    reader.path() + sought.stands().ref(), "booking.sought.link.booking"));
        }
        return Optional.ofNullable(pending).map(one -> pending(one, reader));
    }

    private static OnePage.Beside pending(SoughtChange pending, BookingViews.Reader reader) {
        boolean asked = pending.asked().state() == BookingState.ASKED_BACK;
        return new OnePage.Beside(
                asked ? "warn" : "info",
                asked ? "booking.sought.title.pending-asked" : "booking.sought.title.pending",
                pending.say(reader.words(), "booking.sought.pending"),
                reader.path() + pending.asked().ref(),
                asked ? "booking.sought.link.question" : "booking.sought.link.application");
    }

    /// A page leaves out what its other words say already.
    private static String key(Words words, String became) {
        String page = "booking.sought.page." + (became.equals("asked") ? "seek" : became);
        return words.has(page) ? page : "booking.sought." + became;
    }

    private String became(Booking asked) {
        return switch (asked.state()) {
            case APPLIED, CONFIRMED -> "seek";
            case ASKED_BACK -> "asked";
            case ADOPTED -> "adopted";
            case REJECTED -> did("booking.expire") ? "expire" : "reject";
            case CANCELLED -> Stream.of("lapse", "withdraw", "close").filter(how -> did("booking." + how)).findFirst().orElse("cancel");
        };
    }

    private boolean did(String verb) {
        return history.stream().anyMatch(line -> line.verb().equals(verb));
    }

    private static String kind(String became) {
        return switch (became) {
            case "seek", "asked" -> "warn";
            case "adopted" -> "ok";
            case "cancel", "lapse" -> "info";
            case String _ -> "no";
        };
    }
}
