package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PassTest {
    private static final Instant NOW = Instant.parse("2026-12-08T01:42:00Z");
    private static final Window YEARS = new Window(Instant.parse("2026-04-01T00:00:00Z"), Instant.parse("2030-04-01T00:00:00Z"));
    private static final Window TODAY = new Window(NOW.minusSeconds(60), NOW.plusSeconds(3600));
    private static final KeyPair PAIR = Ed25519.newKeyPair();
    private static final PassKeys KEYS = new PassKeys(List.of(PassKey.of(1, PAIR.getPublic(), YEARS)));
    private static final PassId ID = new PassId("MFRGGZDFMZTWQ2LKNNWA");
    private static final String TOKEN = new PassSigner(1, PAIR.getPrivate()).sign(ID, 6, TODAY);
    private static final String ADDRESS = PassText.address("kaikan.example.jp", TOKEN);

    @Test
    void aSignedPassIsNinetyBytesAndComesBackGenuine() {
        assertEquals(144, TOKEN.length());
        assertEquals("HTTPS://KAIKAN.EXAMPLE.JP/P/" + TOKEN, ADDRESS);
        assertTrue(ADDRESS.matches("[0-9A-Z $%*+./:-]+"), "QR alphanumeric mode");
        assertEquals(new PassCheck.Genuine(new Pass(1, ID, 6, TODAY)), KEYS.check(ADDRESS, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s", "%s\r\n", "]Q1%s", "\t%s\n\n", "%s ", "http://OTHER.EXAMPLE:8080/x/../P/TOKEN", "HTTPS+//KAIKAN.EXAMPLE.JP/P/TOKEN",
                "TOKEN", " TOKEN\r", "/P/TOKEN?LANG=EN"
            })
    void whatScannersDoToItIsTolerated(String form) {
        String scanned = form.replace("%s", ADDRESS).replace("TOKEN", TOKEN);
        assertEquals(KEYS.check(ADDRESS, NOW), KEYS.check(scanned, NOW));
        assertEquals(KEYS.check(ADDRESS, NOW), KEYS.check(scanned.toLowerCase(java.util.Locale.ROOT), NOW));
        assertEquals(KEYS.check(ADDRESS, NOW), KEYS.check(fullWidth(scanned), NOW));
    }

    @Test
    void eachFlawIsARefusalOfItsOwn() {
        assertEquals(refused(PassRefusal.NOT_A_PASS), KEYS.check("https://example.com/", NOW));
        assertEquals(refused(PassRefusal.NOT_A_PASS), KEYS.check("", NOW));
        assertEquals(refused(PassRefusal.TRUNCATED), KEYS.check(ADDRESS.substring(0, ADDRESS.length() - 1), NOW));
        assertEquals(refused(PassRefusal.OTHER_VERSION), KEYS.check("/P/AI" + TOKEN.substring(2), NOW));
        assertEquals(refused(PassRefusal.UNKNOWN_KEY), new PassKeys(List.of()).check(ADDRESS, NOW));
        assertEquals(new PassCheck.Refused(PassRefusal.EXPIRED_KEY, new Pass(1, ID, 6, TODAY)), KEYS.check(ADDRESS, YEARS.to()));
        PassKey other = PassKey.of(1, Ed25519.newKeyPair().getPublic(), YEARS);
        assertEquals(refused(PassRefusal.BAD_SIGNATURE), new PassKeys(List.of(other)).check(ADDRESS, NOW));
    }

    @Test
    void anAddressOfAnotherSiteIsNoPassOfAnotherVersion() {
        for (String address : List.of(
                "https://www.instagram.com/p/CxYzAbCdEfG/", "https://shop.example/p/b2c3d4", "https://shop.example/p/ae-12", "/p/")) {
            assertEquals(refused(PassRefusal.NOT_A_PASS), KEYS.check(address, NOW), address);
        }
        assertEquals(refused(PassRefusal.TRUNCATED), KEYS.check(ADDRESS.substring(0, ADDRESS.length() - 130), NOW), "cut short near its beginning");
    }

    @Test
    void noSingleCharacterCanBeChanged() {
        for (int at = 2; at < TOKEN.length(); at++) {
            char other = TOKEN.charAt(at) == 'A' ? 'B' : 'A';
            PassCheck check = KEYS.check("/P/" + TOKEN.substring(0, at) + other + TOKEN.substring(at + 1), NOW);
            assertTrue(check instanceof PassCheck.Refused, "character " + at);
        }
    }

    @Test
    void noGarbageIsAcceptedAndNoneBreaksTheReader() {
        Random random = new Random(20261208);
        for (int round = 0; round < 5_000; round++) {
            StringBuilder garbage = new StringBuilder(random.nextBoolean() ? "/P/AE" : "");
            random.ints(random.nextInt(200), 0, 0x3000).forEach(garbage::appendCodePoint);
            assertTrue(KEYS.check(garbage.toString(), NOW) instanceof PassCheck.Refused);
        }
    }

    @Test
    void aNewKeyDoesNotBreakAPassOfTheOldOne() {
        KeyPair next = Ed25519.newKeyPair();
        PassKeys both = new PassKeys(List.of(
                PassKey.of(1, PAIR.getPublic(), YEARS), PassKey.of(2, next.getPublic(), YEARS)));
        String later = PassText.address("kaikan.example.jp", new PassSigner(2, next.getPrivate()).sign(ID, 6, TODAY));
        assertTrue(both.check(ADDRESS, NOW) instanceof PassCheck.Genuine);
        assertTrue(both.check(later, NOW) instanceof PassCheck.Genuine);
        assertNotEquals(both.check(ADDRESS, NOW), both.check(later, NOW));
    }

    @Test
    void idsAreTwentyCharactersOfTheirBytes() {
        PassId id = PassId.next();
        assertEquals(id, PassId.of(id.bytes()));
        assertNotEquals(id, PassId.next());
        for (char last : "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray()) {
            String text = id.text().substring(0, 19) + last;
            if (text.equals(Base32.encode(Base32.decode(text)))) {
                assertEquals(text, new PassId(text).text());
            } else {
                assertThrows(IllegalArgumentException.class, () -> new PassId(text), text);
            }
        }
        for (String text : List.of("", "A", "A".repeat(19), "A".repeat(21), "a".repeat(20), "1" + "A".repeat(19), "A".repeat(19) + "あ")) {
            assertThrows(IllegalArgumentException.class, () -> new PassId(text), text);
        }
    }

    private static PassCheck refused(PassRefusal why) {
        return new PassCheck.Refused(why);
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c - 0x20 + 0xff00 : c)));
        return wide.toString();
    }
}
