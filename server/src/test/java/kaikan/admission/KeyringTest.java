package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kaikan.facility.Site;
import kaikan.protocol.Ed25519;
import kaikan.protocol.PassCheck;
import kaikan.testing.Lobby;
import kaikan.testing.TestClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class KeyringTest {
    private static final Instant IN_FOUR_YEARS = Lobby.TEN.atZone(ZoneOffset.UTC).plusYears(4).toInstant();

    @Test
    void aKeySignsForFourYearsAndItsPassesStayGenuineAfterTheChange() {
        try (Lobby lobby = Lobby.open()) {
            TestClock clock = lobby.server().clock();
            Keyring keyring = lobby.bean(Keyring.class);
            Passes passes = lobby.bean(Passes.class);
            Site site = lobby.site("bigpalette");
            long booking = lobby.booking(lobby.person("佐藤"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
            IssuedPass old = passes.issueFor(booking).orElseThrow();
            int firstKey = keyring.signingKey();
            clock.set(IN_FOUR_YEARS.minus(Duration.ofDays(20)));
            keyring.rotate();
            assertEquals(2, keyring.published().size(), "the next key is published before it signs");
            assertEquals(firstKey, keyring.signingKey());
            clock.set(IN_FOUR_YEARS.plusSeconds(1));
            assertNotEquals(firstKey, keyring.signingKey());
            IssuedPass fresh = passes.addGuest(booking, "", 1, null).orElseThrow();
            for (IssuedPass pass : List.of(old, fresh)) {
                assertTrue(keyring.trusted().check(pass.token(), clock.instant()) instanceof PassCheck.Genuine, pass.passId());
            }
            assertEquals(old.token(), passes.of(booking).getFirst().token(), "an old pass is signed by its own key for ever");
            clock.advance(Duration.ofDays(4 * 365));
            assertTrue(keyring.published().stream().noneMatch(key -> key.id() == firstKey), "an old key is retired in the end");
        }
    }

    @Test
    void severalServersThatStartAtOnceMakeOneKey() throws InterruptedException {
        try (Lobby lobby = Lobby.open()) {
            Keyring keyring = lobby.bean(Keyring.class);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    threads.execute(keyring::rotate);
                }
            }
            assertEquals(1, keyring.published().size());
        }
    }

    @Test
    void aSecretKeepsTheKeysFromWhoeverReadsTheDatabase() {
        AdmissionSettings secret = new AdmissionSettings("four words are a lot", 30, 30);
        KeyVault vault = new KeyVault(secret);
        var key = Ed25519.newKeyPair().getPrivate();
        String sealed = vault.seal(key);
        assertFalse(sealed.contains(Ed25519.text(key)));
        assertEquals(Ed25519.text(key), Ed25519.text(vault.open(sealed)));
        KeyVault other = new KeyVault(new AdmissionSettings("other words", 30, 30));
        assertThrows(IllegalStateException.class, () -> other.open(sealed));
        assertThrows(IllegalArgumentException.class, () -> new AdmissionSettings("", 30, 0));
    }
}
