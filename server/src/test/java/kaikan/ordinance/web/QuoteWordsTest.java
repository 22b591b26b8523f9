package kaikan.ordinance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kaikan.money.ExactYen;
import kaikan.money.Rate;
import kaikan.money.Yen;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.api.Test;

/// The column of a receipt adds up: a step says what it adds or takes off.
class QuoteWordsTest {
    private final QuoteWords words = QuoteWords.in(new Texts().in(Language.JA));

    @Test
    void aStepSaysWhatItAddsOrTakesOff() {
        assertEquals("+7,150円", words.change(yen(14_300), yen(21_450)));
        assertEquals("−4,290円", words.change(yen(14_300), yen(10_010)));
        assertEquals("0円", words.change(yen(14_300), yen(14_300)));
    }

    @Test
    void aFractionOfAYenIsShownUntilItIsRounded() {
        ExactYen third = yen(1_000).times(Rate.of(1, 3));
        assertEquals("−666.666円", words.change(yen(1_000), third));
        assertEquals("+666.666円", words.change(third, yen(1_000)));
    }

    private static ExactYen yen(long amount) {
        return ExactYen.of(Yen.of(amount));
    }
}
