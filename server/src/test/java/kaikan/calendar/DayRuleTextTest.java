package kaikan.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayRuleTextTest {
    private final Texts texts = new Texts();

    @Test
    void aClosedDayIsExplainedInTheReadersLanguage() {
        assertEquals("12月29日〜1月3日は休館日です。", DayRuleText.closed(texts.in(Language.JA), DayRule.parse("12/29-1/3")));
        assertEquals("Closed: 29 December to 3 January.", DayRuleText.closed(texts.in(Language.EN), DayRule.parse("12/29-1/3")));
        assertEquals(
                "日曜日、祝日、12月29日〜1月3日",
                DayRuleText.days(texts.in(Language.JA), Stream.of("sun", "holiday", "12/29-1/3").map(DayRule::parse).toList()));
    }

    @Test
    void easyWordsCarryTheReadings() {
        assertEquals(
                "土曜日《どようび》、祝日《しゅくじつ》、12月《がつ》 29日《にち》から 1月《がつ》 ｜3日《みっか》まで",
                DayRuleText.days(texts.in(Language.EASY), Stream.of("sat", "holiday", "12/29-1/3").map(DayRule::parse).toList()));
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasWordsInEveryLanguage(Language language) {
        for (String rule : List.of("12/29-1/3", "1/1-1/1", "mon", "mon unless holiday", "mon or next weekday", "2nd wed", "last sun",
                "holiday", "day after holiday")) {
            assertFalse(DayRuleText.closed(texts.in(language), DayRule.parse(rule)).contains("{"), rule);
        }
        assertFalse(texts.in(language).get("calendar.tentative").isBlank());
    }
}
