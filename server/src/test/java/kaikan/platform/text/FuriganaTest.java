package kaikan.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FuriganaTest {
    @Test
    void aTextThatCanDrawNothingAboveItsWordsHasTheReadingsInBrackets() {
        assertEquals("12月（がつ） 8日（ようか）の 予約（よやく）", Furigana.inBrackets("12月《がつ》 ｜8日《ようか》の 予約《よやく》"));
    }

    @Test
    void aTextWithoutRoomHasNone() {
        assertEquals("12月 8日の 予約", Furigana.plain("12月《がつ》 ｜8日《ようか》の 予約《よやく》"));
    }

    @Test
    void whatIsNoReadingStaysInBoth() {
        String title = "映画《2026》 a$1\\b";
        assertEquals(title, Furigana.plain(title));
        assertEquals(title, Furigana.inBrackets(title));
        assertEquals("$1\\b（ふりがな） 部屋（へや）", Furigana.inBrackets("｜$1\\b《ふりがな》 部屋《へや》"));
    }
}
