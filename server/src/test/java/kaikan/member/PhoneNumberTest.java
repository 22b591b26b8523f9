package kaikan.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest
    @CsvSource({
        "029-000-0000, 029-000-0000",
        "0290000000, 0290000000",
        "090-0000-0000, 090-0000-0000",
        "０２９－０００－００００, 029-000-0000",
        "029ー000ー0000, 029-000-0000",
        "029−000‐0000, 029-000-0000",
        "０２９（０００）００００, 029(000)0000",
        "(029) 000-0000, (029) 000-0000",
        "'　029　000　0000 ', 029 000 0000",
        "029.000.0000, 029.000.0000",
        "+81 29 000 0000, +81 29 000 0000",
        "＋４９　３０　０００００, +49 30 00000",
        "029-000-0000 内線12, 029-000-0000 内線12",
        "０２９－０００－００００（内線　１２）, 029-000-0000 (内線 12)",
        "029-000-0000 ext. 12, 029-000-0000 ext. 12",
        "029-000-0000（代表）, 029-000-0000 (代表)"
    })
    void aNumberIsKeptInItsGroupsAndHalfWidth(String typed, String kept) {
        assertEquals(kept, PhoneNumber.read(typed).orElseThrow().text());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "999-999", "999-999-9999", "029-000-000", "090-0000-00000", "+1234567", "+1234567890123456", "あとで", "call me", "029-000-OOOO",
        "029-000-0000 / 029-000-0001", "029-000-0000 内線", "()", "+", "029-000-0000 内線1234567", "0-2-9-0-0-0-0-0-0-0----------------"
    })
    void whatNobodyCouldDialIsNone(String typed) {
        assertEquals(Optional.empty(), PhoneNumber.read(typed));
    }

    @Test
    void aFieldMayBeLeftEmptyOrAsItStands() {
        assertEquals(Optional.of(""), PhoneNumber.kept("", "029-1"));
        assertEquals(Optional.of("029-1"), PhoneNumber.kept("029-1", "029-1"));
        assertEquals(Optional.empty(), PhoneNumber.kept("029-1", "029-2"));
        assertEquals(Optional.of("029-000-0000"), PhoneNumber.kept("０２９−０００−００００", "029-1"));
    }

    @Test
    void nothingElseIsMadeANumber() {
        assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("999-999", ""));
    }
}
