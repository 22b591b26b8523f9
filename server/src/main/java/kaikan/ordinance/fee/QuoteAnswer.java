package kaikan.ordinance.fee;

import java.time.LocalDate;
import java.util.List;
import kaikan.ordinance.sale.Label;
import kaikan.platform.errors.Refusal;

/// A quote, or what the ordinance has no price for.
public sealed interface QuoteAnswer permits Quote, QuoteAnswer.NoPrice {
    /// The ordinance names no price for this; nothing is ever free by accident.
    ///
    /// @param what what has no price
    /// @param date on which day
    record NoPrice(Label what, LocalDate date) implements QuoteAnswer, Refusal {
        @Override
        public String code() {
            return "ordinance.no-price";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Object> args() {
            return List.of(what.ja(), what.en(), what.easy(), date);
        }
    }
}
