package kaikan.booking.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kaikan.booking.Answer;
import kaikan.booking.BookingRefusal;
import kaikan.booking.Wish;

/// What each wish of a form would cost, or be refused for, if it stood alone. It is looked up when somebody asks, and once.
final class Alone {
    private final Map<Wish, Answer<QuoteLines>> known = new HashMap<>();
    private final Function<Wish, Answer<QuoteLines>> look;

    Alone(Function<Wish, Answer<QuoteLines>> look) {
        this.look = look;
    }

    /// Whether it can be had, as far as spaces, times and rules go.
    boolean good(Wish wish) {
        return refusals(wish).isEmpty();
    }

    /// What it costs; empty if it cannot be had.
    Optional<QuoteLines> price(Wish wish) {
        return known.computeIfAbsent(wish, look) instanceof Answer.Done<QuoteLines>(QuoteLines lines) ? Optional.of(lines) : Optional.empty();
    }

    /// What stands against it; empty if nothing does.
    List<BookingRefusal> refusals(Wish wish) {
        return known.computeIfAbsent(wish, look) instanceof Answer.Refused<QuoteLines>(var why) ? why : List.of();
    }
}
