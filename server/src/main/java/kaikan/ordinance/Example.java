package kaikan.ordinance;

import java.time.LocalDate;
import kaikan.money.Yen;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteAnswer;
import kaikan.ordinance.fee.QuoteRequest;
import kaikan.ordinance.refund.RefundPart;
import org.jspecify.annotations.Nullable;

/// A worked example written in an ordinance's file: what is asked for and what it must cost.
///
/// @param say     the example in words
/// @param request what is priced
/// @param total   what it must come to
/// @param givenUp what must be given back when it is given up; null if the example does not say
public record Example(String say, QuoteRequest request, Yen total, @Nullable GivenUp givenUp) {
    /// What is given back.
    ///
    /// @param on   the day on which the use is given up
    /// @param back the sum that must be given back
    public record GivenUp(LocalDate on, Yen back) {}

    /// Whether the ordinance gives that total and that refund.
    public boolean holds(Ordinance ordinance) {
        return switch (ordinance.quote(request)) {
            case Quote quote -> quote.total().equals(total) && (givenUp == null || back(ordinance, quote, givenUp).equals(givenUp.back));
            case QuoteAnswer.NoPrice _ -> false;
        };
    }

    private static Yen back(Ordinance ordinance, Quote quote, GivenUp givenUp) {
        return Yen.sum(ordinance.refunds().of(quote, givenUp.on).stream()
                .map(part -> part instanceof RefundPart.ByRule rule ? rule.back() : Yen.ZERO)
                .toList());
    }
}
