package kaikan.ordinance.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kaikan.money.ExactYen;
import kaikan.money.Rate;
import kaikan.money.Yen;
import kaikan.ordinance.fee.BasePart;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ja   | BAND   | 1 | 1区分 1,320円
            ja   | BAND   | 4 | 1区分 1,320円 × 延べ4区分
            en   | BAND   | 4 | per band ¥1,320 × 4 bands in all
            en   | USE    | 1 | per use ¥1,320
            ja   | 30 min | 4 | 30分 1,320円 × 4
            """)
    void howOftenSomethingIsLentIsSaidInItsOwnUnit(String language, String unit, long count, String said) {
        Rate times = Rate.of(count, 1);
        BasePart part = new BasePart(unit, null, "別表", Yen.of(1_320), times, yen(1_320).times(times));
        assertEquals(said, QuoteWords.in(new Texts().in(Language.ofTag(language).orElseThrow())).base(part));
    }

    private static ExactYen yen(long amount) {
        return ExactYen.of(Yen.of(amount));
    }
}
