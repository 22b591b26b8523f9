package kaikan.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void eachLanguageHasItsOwnSentence() {
        assertEquals("ページが見つかりません", texts.in(Language.JA).get("platform.error.missing.title"));
        assertEquals("Page not found", texts.in(Language.EN).get("platform.error.missing.title"));
    }

    @Test
    void placeholdersAreFilledAndNothingElseIsTouched() {
        String sentence = texts.in(Language.EN).get("platform.error.broken.text", "it's {1}");
        assertEquals("This is a fault in our system, not a mistake of yours. The incident number is it's {1}.", sentence);
    }

    @Test
    void oneIsNotSeveralWhereALanguageTellsThemApart() {
        Words english = texts.in(Language.EN);
        assertEquals("Failed 1 time in a row", english.get("insight.health.jobs.failed", 1));
        assertEquals("Failed 21 times in a row", english.get("insight.health.jobs.failed", 21L));
        assertEquals("Failed 0 times in a row", english.get("insight.health.jobs.failed", "0"));
        assertEquals("続けて 1回 失敗", texts.in(Language.JA).get("insight.health.jobs.failed", 1));
    }

    @Test
    void whoeverActsForSomebodyReadsTheirOwnWordsWhereThereAreAny() {
        Words desk = texts.in(Language.JA).atTheDesk();
        assertEquals("申込者に、別の日を案内してください。", desk.get("ordinance.refusal.too-late.next"));
        assertEquals("別の日を選ぶか、窓口にご相談ください。", texts.in(Language.JA).get("ordinance.refusal.too-late.next"));
        assertEquals("ページが見つかりません", desk.get("platform.error.missing.title"));
    }

    @Test
    void aMissingSentenceIsADefect() {
        assertThrows(IllegalArgumentException.class, () -> texts.in(Language.JA).get("platform.no-such-thing"));
        assertThrows(IllegalArgumentException.class, () -> texts.in(Language.JA).get("nofeature.no-such-thing"));
    }

    @Test
    void theBrowsersFirstLanguageThatWeSpeakIsTaken() {
        assertEquals(Language.EN, Language.preferred("fr-FR, en;q=0.8, ja;q=0.7"));
        assertEquals(Language.JA, Language.preferred("ja-JP"));
        assertEquals(Language.JA, Language.preferred(""));
        assertEquals(Language.EN, Language.preferred("fr"));
    }

    @Test
    void readingsCanBeLeftOut() {
        assertEquals("予約の『間』と《春の祭典》、12月1日", Furigana.plain("予約《よやく》の『間《ま》』と《春の祭典》、12月《がつ》｜1日《ついたち》"));
    }
}
