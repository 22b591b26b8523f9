package kaikan.booking.web;

import java.util.List;
import kaikan.money.Yen;
import kaikan.ordinance.fee.Quote;

/// The quotes of a booking, one for each owner; `ordinance/quote` draws each so that it reads like the ordinance.
public record QuoteLines(List<Quote> quotes) {
    public QuoteLines {
        quotes = List.copyOf(quotes);
    }

    /// All of them together, tax included.
    public Yen total() {
        return Yen.sum(quotes.stream().map(Quote::total).toList());
    }
}
