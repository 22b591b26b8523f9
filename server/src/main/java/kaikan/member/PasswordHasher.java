package kaikan.member;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Hashes and checks passwords, a few at a time: each takes 19 MiB and a core, and a flood of sign-ins must not take the memory of the house.
/// Whoever cannot begin within some seconds is told to come back. Call it outside transactions.
@Singleton
class PasswordHasher {
    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    /// What an unknown account is compared with, so that it takes as long as a known one.
    private final String nobodys = Argon2.TODAY.hash(new byte[0]);

    /// What a check found.
    enum Verdict {
        RIGHT,
        /// Right, but hashed with parameters of the past.
        RIGHT_BUT_OLD,
        WRONG,
        /// Too many at this moment; nothing was checked.
        BUSY
    }

    /// The hash to store; empty when too many are at it.
    Optional<String> hash(String password) {
        return inTurn(() -> Argon2.TODAY.hash(bytes(password)));
    }

    /// Checks a password.
    ///
    /// @param stored null for an account that does not exist or has no password; costs the same, and is never right
    Verdict check(String password, @Nullable String stored) {
        return inTurn(() -> verdict(password, stored)).orElse(Verdict.BUSY);
    }

    private Verdict verdict(String password, @Nullable String stored) {
        boolean right = Argon2.matches(bytes(password), stored == null ? nobodys : stored);
        if (!right || stored == null) {
            return Verdict.WRONG;
        }
        return Argon2.TODAY.made(stored) ? Verdict.RIGHT : Verdict.RIGHT_BUT_OLD;
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }

    /// 全角 and 半角 letters are the same password, because an input method decides which of them somebody types.
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }
}
