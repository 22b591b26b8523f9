package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PlainLineTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b\u3000", "\u0000", "\u202e", "\ud800", "\u3164\u2060", "\u00ad"})
    void whatNobodyCanSeeIsEmpty(String typed) {
        assertEquals("", PlainLine.of(typed));
    }

    @Test
    void whatCanBeSeenStaysAsItWasTyped() {
        assertEquals("髙橋 𠮷子 ｶﾅ é", PlainLine.of("　髙橋 𠮷子 ｶﾅ é "));
        assertEquals("高 橋", PlainLine.of("高\u200b\r\n橋"));
    }
}
