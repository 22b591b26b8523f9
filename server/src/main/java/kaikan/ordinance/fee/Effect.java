package kaikan.ordinance.fee;

import kaikan.money.ExactYen;
import kaikan.money.Rate;
import kaikan.money.Yen;

/// What a step does to the amount of a line.
public sealed interface Effect {
    /// The amount after it.
    ExactYen on(ExactYen amount, Facts facts);

    /// The arithmetic in figures, without words, as in `× 1.2` or `+ 50 × 900`.
    String formula(Facts facts);

    /// Times a rate: ×1.5, 70 %.
    record Multiply(Rate rate) implements Effect {
        @Override
        public ExactYen on(ExactYen amount, Facts facts) {
            return amount.times(rate);
        }

        @Override
        public String formula(Facts facts) {
            return "× " + rate.text();
        }
    }

    /// So many yen more, once a line.
    record Add(Yen yen) implements Effect {
        @Override
        public ExactYen on(ExactYen amount, Facts facts) {
            return amount.plus(ExactYen.of(yen));
        }

        @Override
        public String formula(Facts facts) {
            return (yen.isNegative() ? "− " + yen.negated().figures() : "+ " + yen.figures());
        }
    }

    /// So many times the highest ticket of the day more, once a line.
    record AddTickets(long count) implements Effect {
        @Override
        public ExactYen on(ExactYen amount, Facts facts) {
            return amount.plus(ExactYen.of(facts.circumstances().ticket().times(count)));
        }

        @Override
        public String formula(Facts facts) {
            return "+ " + count + " × " + facts.circumstances().ticket().figures();
        }
    }
}
