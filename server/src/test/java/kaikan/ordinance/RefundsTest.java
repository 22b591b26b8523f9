package kaikan.ordinance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.money.Rate;
import kaikan.money.Rounding;
import kaikan.money.Yen;
import kaikan.ordinance.fee.Quote;
import kaikan.ordinance.fee.QuoteJson;
import kaikan.ordinance.fee.QuoteLine;
import kaikan.ordinance.file.YamlReader;
import kaikan.ordinance.refund.RefundPart;
import kaikan.ordinance.refund.RefundRule;
import kaikan.ordinance.refund.RefundTier;
import kaikan.ordinance.refund.RefundWords;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is given back names its row; together the parts are the whole fee. The figures themselves stand in `ordinances/refunds.yml`.
class RefundsTest {
    private static final Reading.Good FILE = TestOrdinances.read("refunds");

    @Test
    void everyPartNamesItsRowAndTogetherTheyAreTheFee() {
        List<RefundPart> parts = refund("二つの行は別々に", LocalDate.of(2026, 11, 22));
        var soka = assertInstanceOf(RefundPart.ByRule.class, parts.getFirst());
        var office = assertInstanceOf(RefundPart.ByRule.class, parts.getLast());
        assertEquals("草加", soka.rule().citation());
        assertEquals("オフィスビル", office.rule().citation());
        assertEquals(8, office.daysBefore());
        assertEquals(Yen.of(13_333), soka.kept());
        assertEquals(Yen.of(3), office.kept());
        assertEquals(Yen.of(26_666), soka.fee().plus(office.fee()));
        List<Label> all = quote("二つの行は別々に").lines().stream().map(QuoteLine::what).toList();
        assertEquals(all, Stream.concat(soka.what().stream(), office.what().stream()).toList(), "each says what it is for");
        RefundWords say = RefundWords.in(new Texts().in(Language.JA));
        assertEquals(Optional.of(say.yen(soka.back().plus(office.back()))), say.together(parts));
        assertEquals(Optional.empty(), say.together(List.of(soka)), "one part needs no sum");
    }

    @Test
    void whereTheOrdinanceIsSilentNothingIsPromised() {
        assertEquals(
                List.of(new RefundPart.Silent(Yen.of(13_333), List.of(quote("定めのない部屋はわからない").lines().getFirst().what()))),
                refund("定めのない部屋はわからない", LocalDate.of(2026, 9, 1)));
    }

    @Test
    void afterTheFirstDayNothingIsGivenBack() {
        var late = assertInstanceOf(RefundPart.ByRule.class, refund("60日前は75%", LocalDate.of(2026, 12, 1)).getFirst());
        assertEquals(-1, late.daysBefore());
        assertEquals(Yen.ZERO, late.back());
    }

    @Test
    void theRowAfterTheLastSaysFromWhichDayOnNothingIsGivenBack() {
        assertEquals(List.of("7日前まで：全額を返還", "6日前以降：返還なし"), table(7));
        assertEquals(List.of("1日前まで：全額を返還", "当日：返還なし"), table(1));
    }

    private static List<String> table(int lastDay) {
        Rounding rounding = new Rounding(1, Rounding.Direction.DOWN, Rounding.Stage.LINE);
        RefundRule rule = new RefundRule(Set.of(), List.of(new RefundTier(lastDay, Rate.ONE)), rounding, "例");
        return RefundWords.in(new Texts().in(Language.JA)).table(rule);
    }

    /// A quote stored before lines knew their class of space: only a row for everything is sure to cover it.
    @Test
    void anOldQuoteIsNotGivenARowByGuess() {
        Quote quote = quote("60日前は75%");
        String old = QuoteJson.write(quote).replace(",\"key\":\"soka\"", "");
        assertNotEquals(QuoteJson.write(quote), old);
        List<RefundPart> parts = FILE.ordinance().refunds().of(QuoteJson.read(old), LocalDate.of(2026, 9, 1));
        assertEquals(List.of(new RefundPart.Silent(Yen.of(13_333), List.of(quote.lines().getFirst().what()))), parts);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {60: 75%, 14: 50%} | {60: 50%, 14: 75%} | refunds[0].back
            {60: 75%, 14: 50%} | {60: 175%}         | refunds[0].back.60
            {60: 75%, 14: 50%} | {early: 75%}       | refunds[0].back
            {60: 75%, 14: 50%} | {}                 | refunds[0].back
            [soka, microphone] | [soka, ballroom]   | refunds[0].spaces[1]
            cite: 草加}        | because: 草加}     | refunds[0]
            """)
    void aMistakeIsNamedWithItsPlace(String written, String mistake, String place) {
        String text = TestOrdinances.text("/ordinances/refunds.yml");
        String file = text.replace(written, mistake);
        assertNotEquals(text, file);
        assertEquals(place, assertInstanceOf(Reading.Bad.class, new YamlReader().read(file)).place());
    }

    private static List<RefundPart> refund(String say, LocalDate on) {
        return FILE.ordinance().refunds().of(quote(say), on);
    }

    private static Quote quote(String say) {
        Example example = FILE.examples().stream().filter(one -> one.say().equals(say)).findFirst().orElseThrow();
        return assertInstanceOf(Quote.class, FILE.ordinance().quote(example.request()));
    }
}
