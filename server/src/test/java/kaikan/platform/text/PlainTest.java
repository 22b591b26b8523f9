package kaikan.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import kaikan.protocol.PlainLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b\u3000", "\u0000", "\u202e", "\ud800", "\u3164\u2060", "\u00ad"})
    void whatNobodyCanSeeIsEmpty(String typed) {
        assertEquals("", Plain.line(typed));
        assertEquals("", Plain.text(typed));
    }

    @Test
    void whatCanBeSeenStaysAsItWasTyped() {
        assertEquals("髙橋 𠮷子 🎉 ｶﾅ é", Plain.line("　髙橋 𠮷子 🎉 ｶﾅ é "));
        assertEquals("一行目\n二行目\t表", Plain.text("一行目\r\n二行目\t表\u0007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "👩\u200d👩\u200d👧\u200d👦 親子の会", "👩🏽\u200d💻", "❤️\u200d🔥", "🏳️\u200d🌈", "می\u200cخواهم", "علی\u200cرضا", "۲۰\u200cساله",
        "ශ්\u200dරී ලංකා", "क्\u200dष", "അവന്\u200d", "র\u200d্যাব"
    })
    void whatJoinsOrPartsLettersAndEmojiThatAreWrittenSoStays(String typed) {
        assertEquals(typed, Plain.line(typed));
        assertEquals(typed, Plain.text(typed));
        assertEquals(typed, PlainLine.of(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "佐藤\u200d花子", "a\u200cb", "علی\u200c", "\u200dعلی", "🎉\u200d", "🎉\u200da", "علی\u200c\u200cرضا", "a\u200db", "علی\u202eرضا",
        "👩\u200b\u200d👩"
    })
    void whatJoinsNothingIsASpaceAsBefore(String typed) {
        String plain = typed.replaceAll("[\\u200b-\\u200d\\u202e]+", " ").strip();
        assertEquals(plain, Plain.line(typed));
        assertEquals(plain, Plain.text(typed));
        assertEquals(plain, PlainLine.of(typed));
    }

    @Test
    void ofMarksThatArePiledOnOneLetterFourStay() {
        String piled = "z" + "\u0300".repeat(150) + "é" + "\u0323\u0302\u0301" + "y";
        String plain = "z" + "\u0300".repeat(4) + "é" + "\u0323\u0302\u0301" + "y";
        assertEquals(plain, Plain.line(piled));
        assertEquals(plain, Plain.text(piled));
        assertEquals(plain, PlainLine.of(piled));
    }

    @Test
    void aLineHasNoSecondOne() {
        assertEquals("件名 Bcc: x", Plain.line("件名\r\nBcc: x"));
        assertEquals("a b", Plain.line("a\u2028b"));
    }

    @Test
    void whatIsTypedInFullWidthIsReadInHalf() {
        assertEquals("M-12 3.5", Plain.half("　Ｍ－１２　３．５ "));
        assertEquals("", Plain.half("　"));
    }

    /// Platform uses nobody, so the rule stands twice: here it is held to be one.
    @Test
    void aKioskReadsWhatIsTypedByTheSameRule() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String typed = "a" + Character.toString(c) + "b";
            assertEquals(Plain.line(typed), PlainLine.of(typed), () -> "U+" + Integer.toHexString(typed.codePointAt(1)));
        }
    }
}
