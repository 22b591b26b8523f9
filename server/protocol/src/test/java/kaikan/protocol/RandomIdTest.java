package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RandomIdTest {
    @Test
    void whatIsMadeHereIsKnownAsOne() {
        assertTrue(RandomId.is(RandomId.next()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ABCDEFGHIJKLMNOPQRS", "ABCDEFGHIJKLMNOPQRSTU", "abcdefghijklmnopqrst", "ABCDEFGHIJKLMNOPQRS1", "ABCDEFGHIJKLMNOPQRST\n"})
    void whatIsWrittenOtherwiseIsNone(String text) {
        assertFalse(RandomId.is(text));
    }
}
