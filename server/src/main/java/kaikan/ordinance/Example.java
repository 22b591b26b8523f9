package kaikan.ordinance;

import kaikan.money.Yen;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteAnswer;
import kaikan.ordinance.fee.QuoteRequest;

/// A worked example written in an ordinance's file: what is asked for and what it must cost.
///
/// @param say     the example in words
/// @param request what is priced
/// @param total   what it must come to
public record Example(String say, QuoteRequest request, Yen total) {
    /// Whether the ordinance gives that total.
    public boolean holds(Ordinance ordinance) {
        return switch (ordinance.quote(request)) {
            case Quote quote -> quote.total().equals(total);
            case QuoteAnswer.NoPrice _ -> false;
        };
    }
}
