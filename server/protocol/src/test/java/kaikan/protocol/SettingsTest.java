package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is set for a device, and the code that makes one known.
final class SettingsTest {
    @Test
    void aNumberIsKnownByItsHashAndByNoOther() {
        String hash = NumberHash.of("4711");
        assertTrue(NumberHash.isOne(hash), hash);
        assertTrue(NumberHash.matches(hash, "4711"));
        assertFalse(NumberHash.matches(hash, "4712"));
        assertFalse(NumberHash.matches(hash, ""));
        assertNotEquals(hash, NumberHash.of("4711"), "each has salt of its own");
        for (String none : List.of("", "4711", "pbkdf2:0:a:b", hash + "A", hash.replace("pbkdf2", "md5"))) {
            assertFalse(NumberHash.isOne(none) || NumberHash.matches(none, "4711"), none);
        }
        assertTrue(hash.length() < 120, "so that it fits where it is kept");
    }

    @Test
    void settingsThatContradictThemselvesAreNone() {
        assertThrows(IllegalArgumentException.class, () -> settings(List.of(), "ja", 60, null));
        assertThrows(IllegalArgumentException.class, () -> settings(List.of("ja"), "en", 60, null));
        assertThrows(IllegalArgumentException.class, () -> settings(List.of("ja", "ja"), "ja", 60, null));
        assertThrows(IllegalArgumentException.class, () -> settings(List.of("fr"), "fr", 60, null));
        assertThrows(IllegalArgumentException.class, () -> settings(List.of("ja"), "ja", 29, null));
        assertThrows(IllegalArgumentException.class, () -> settings(List.of("ja"), "ja", 301, null));
        assertThrows(IllegalArgumentException.class, () -> settings(List.of("ja"), "ja", 60, "4711"));
        assertEquals("", settings(List.of("ja"), "ja", 60, "").staffNumber());
    }

    private static Settings settings(List<String> languages, String language, int seconds, @Nullable String number) {
        return new Settings(languages, language, Settings.Start.DOOR, seconds, number);
    }

    @Test
    void anEnrolmentCodeIsReadAsScannersSendItAndIsNoPassAndNoLabel() {
        EnrolmentCode code = new EnrolmentCode("ABCD-2345-WXYZ");
        String address = code.address("kaikan.example.jp");
        assertEquals("HTTPS://KAIKAN.EXAMPLE.JP/K/ABCD-2345-WXYZ", address);
        for (String scanned : List.of(address, address.toLowerCase(Locale.ROOT), "]Q1" + address + "\r\n", address + "?x")) {
            assertEquals(Optional.of(code), EnrolmentCode.read(scanned), scanned);
        }
        for (String other : List.of(
                "", "ABCD-2345-WXYZ", "HTTPS://KAIKAN.EXAMPLE.JP/M/MC-1", "HTTPS://KAIKAN.EXAMPLE.JP/K/", "HTTPS://KAIKAN.EXAMPLE.JP/K/AB",
                "HTTPS://KAIKAN.EXAMPLE.JP/P/ABCD2345ABCD2345")) {
            assertEquals(Optional.empty(), EnrolmentCode.read(other), other);
        }
        assertEquals(Optional.empty(), MachineLabel.read(address));
        assertThrows(IllegalArgumentException.class, () -> new EnrolmentCode("abc"));
    }
}
