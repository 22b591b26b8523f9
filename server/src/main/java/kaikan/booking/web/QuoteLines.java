package kaikan.booking.web;

import java.util.List;
import kaikan.money.Yen;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.Step;
import kaikan.ordinance.refund.Refunds;

/// The quotes of a booking, one for each owner; `ordinance/quote` draws each so that it reads like the ordinance.
///
/// @param terms what is given back of them when the booking is given up; empty when nothing has to be said of it
public record QuoteLines(List<Quote> quotes, List<Refunds.Covered> terms) {
    public QuoteLines {
        quotes = List.copyOf(quotes);
        terms = List.copyOf(terms);
    }

    /// Whether equipment or a service is among what is charged.
    public boolean equipment() {
        return quotes.stream().flatMap(quote -> quote.lines().stream()).anyMatch(line -> line.kind() == Step.Target.SERVICE);
    }

    /// All of them together, tax included.
    public Yen total() {
        return Yen.sum(quotes.stream().map(Quote::total).toList());
    }
}
