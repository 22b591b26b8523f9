package kaikan.facility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeysTest {
    @ParameterizedTest
    @CsvSource({"Meeting room 401, meeting-room-401",
        "'Hall, whole', hall-whole", "Café Ａ２, cafe-a2", "会議室, ''", "New, ''", "'', ''"})
    void aKeyIsMadeFromAName(String name, String key) {
        assertEquals(key, Keys.from(name).orElse(""));
    }

    @Test
    void aLongNameGivesAShorterKey() {
        String key = Keys.from("The large exhibition hall of the prefecture of Fukushima").orElseThrow();
        assertTrue(key.length() <= Keys.LONGEST && Keys.valid(key), key);
    }

    @Test
    void signsThatMeanSomethingInAddressesAreNoKeys() {
        for (String key : List.of("", "New", "hall a", "-hall", "hall-", "hall--a", "ホール", "new", "delete", "../x", "a".repeat(41))) {
            assertFalse(Keys.valid(key), key);
        }
    }

    @Test
    void aRegistrationNumberIsHeldByItsCheckDigit() {
        assertTrue(RegistrationNumber.valid("T7000012050002"), "国税庁, as it publishes it");
        for (int digit = 1; digit <= 9; digit++) {
            assertEquals(digit == 7, RegistrationNumber.valid("T" + digit + "000012050002"));
        }
        assertFalse(RegistrationNumber.valid("7000012050002"));
        assertFalse(RegistrationNumber.valid("T700001205000"));
    }
}
