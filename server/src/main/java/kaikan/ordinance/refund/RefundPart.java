package kaikan.ordinance.refund;

import java.util.List;
import kaikan.money.Yen;
import kaikan.ordinance.sale.Label;

/// What becomes of a part of a fee when the use is given up.
public sealed interface RefundPart {
    /// The fee of this part, tax included.
    Yen fee();

    /// The spaces and services whose fee it is, each once, in the order of the quote.
    List<Label> what();

    /// The ordinance has a row for it.
    ///
    /// @param rule       the row
    /// @param daysBefore so many days before the first day of use; negative after it
    /// @param back       what is given back
    record ByRule(RefundRule rule, long daysBefore, Yen fee, Yen back, List<Label> what) implements RefundPart {
        public ByRule {
            what = List.copyOf(what);
        }

        /// What is not given back.
        public Yen kept() {
            return fee.minus(back);
        }
    }

    /// The ordinance has no row for it: only the owner can say what is given back.
    record Silent(Yen fee, List<Label> what) implements RefundPart {
        public Silent {
            what = List.copyOf(what);
        }
    }
}
