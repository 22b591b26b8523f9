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
    void aQuoteFromBeforePiecesWereKeptSaysAllOfItTogether(String language, String unit, long count, String said) {
        Rate times = Rate.of(count, 1);
        BasePart part = new BasePart(unit, null, "別表", Yen.of(1_320), times, yen(1_320).times(times), null);
        assertEquals(said, in(language).base(part));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ja   | BAND | 2 | 1 | 1区分 1,320円 × 2点 × 1区分
            ja   | BAND | 2 | 3 | 1区分 1,320円 × 2点 × 3区分
            ja   | BAND | 1 | 3 | 1区分 1,320円 × 3区分
            ja   | USE  | 1 | 1 | 1回 1,320円
            ja   | DAY  | 2 | 1 | 1日 1,320円 × 2点 × 1日
            en   | BAND | 2 | 1 | per band ¥1,320 × 2 pieces × 1 band
            en   | HOUR | 2 | 3 | per hour ¥1,320 × 2 pieces × 3 hours
            easy | BAND | 2 | 3 | 1つの 時間帯《じかんたい》 1,320円《えん》 × 2個《こ》 × 3つの 時間帯《じかんたい》
            """)
    void piecesAndWhatEachIsLentForAreToldApart(String language, String unit, long pieces, long units, String said) {
        Rate all = Rate.of(pieces * units, 1);
        BasePart part = new BasePart(unit, null, "別表", Yen.of(1_320), all, yen(1_320).times(all), pieces);
        assertEquals(said, in(language).base(part));
    }

    @Test
    void allAmountsOfAColumnHaveTheSameSign() {
        ExactYen before = yen(3_795);
        ExactYen after = before.times(Rate.of(3, 2));
        assertEquals("¥5,692.5", in("en").yen(after));
        assertEquals("+¥1,897.5", in("en").change(before, after));
        assertEquals("+¥3,795", in("en").change(before, before.times(Rate.of(2, 1))));
        assertEquals("5,692.5円《えん》", in("easy").yen(after));
    }

    private static QuoteWords in(String language) {
        return QuoteWords.in(new Texts().in(Language.ofTag(language).orElseThrow()));
    }

    private static ExactYen yen(long amount) {
        return ExactYen.of(Yen.of(amount));
    }
}
