package kaikan.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kaikan.member.PasswordHasher.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordTest {
    private static final PasswordHasher HASHER = new PasswordHasher();

    @ParameterizedTest
    @CsvSource({
        "short-one, TOO_SHORT",
        "あいうえおかきくけ, TOO_SHORT",
        "Password123, TOO_COMMON",
        "ｐａｓｓｗｏｒｄ１２３, TOO_COMMON",
        "aaaaaaaaaaaa, TOO_COMMON",
        "Hanako.Sato@Example.JP, IS_ADDRESS",
        "hanako.sato, IS_ADDRESS"
    })
    void aWeakPasswordIsNotTaken(String password, PasswordFault fault) {
        assertEquals(Optional.of(fault), PasswordFault.of(password, "hanako.sato@example.jp"));
    }

    @Test
    void lengthIsEnoughWhateverItIsMadeOf() {
        assertEquals(Optional.empty(), PasswordFault.of("green tram seven", "a@example.jp"));
        assertEquals(Optional.empty(), PasswordFault.of("みどりの電車と七つの鍵", "a@example.jp"));
        assertEquals(Optional.of(PasswordFault.TOO_LONG), PasswordFault.of("ab c".repeat(51), "a@example.jp"));
    }

    @Test
    void aPasswordIsHashedWithTodaysParametersAndANewSalt() {
        String hash = HASHER.hash("green tram seven").orElseThrow();
        assertTrue(hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash);
        assertNotEquals(hash, HASHER.hash("green tram seven").orElseThrow());
        assertEquals(Verdict.RIGHT, HASHER.check("green tram seven", hash));
        assertEquals(Verdict.RIGHT, HASHER.check("ｇｒｅｅｎ　ｔｒａｍ　ｓｅｖｅｎ", hash), "an input method must not lock anybody out");
        assertEquals(Verdict.WRONG, HASHER.check("green tram eight", hash));
    }

    @Test
    void anOldHashIsStillRightAndAsksToBeRenewed() {
        String old = new Argon2(8 * 1024, 1, 1).hash("green tram seven".getBytes(StandardCharsets.UTF_8));
        assertEquals(Verdict.RIGHT_BUT_OLD, HASHER.check("green tram seven", old));
        assertEquals(Verdict.WRONG, HASHER.check("green tram eight", old));
    }

    @Test
    void aHashOfTheReferenceImplementationIsUnderstood() {
        String phc = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertTrue(Argon2.matches("password".getBytes(StandardCharsets.UTF_8), phc));
        assertFalse(Argon2.matches("passwort".getBytes(StandardCharsets.UTF_8), phc));
    }

    @Test
    void anUnknownAccountCostsAsMuchAsAKnownOne() {
        String hash = HASHER.hash("green tram seven").orElseThrow();
        long known = fastest(() -> HASHER.check("something else", hash));
        long unknown = fastest(() -> HASHER.check("something else", null));
        assertTrue(unknown * 2 > known && known * 2 > unknown, known + " ns and " + unknown + " ns");
    }

    private static long fastest(Runnable work) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }
}
