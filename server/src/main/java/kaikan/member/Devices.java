package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kaikan.platform.id.Secret;
import org.jspecify.annotations.Nullable;

/// Browsers that somebody has signed in with before. A browser is known for one person only: whoever signed in last.
@Singleton
class Devices {
    private static final Duration KNOWN_FOR = Duration.ofDays(400);

    private final DeviceRepository devices;
    private final Clock clock;

    Devices(DeviceRepository devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /// Whose browser shows this key. Asks the database for any key, so that it takes the same time for all.
    Optional<Long> ownerOf(@Nullable String secret) {
        return devices.ownerOf(Secret.hash(secret == null ? "" : secret), clock.instant());
    }

    /// Knows a browser from now on as that person's.
    ///
    /// @param shown the key that it shows, kept if it is that person's already
    /// @return the key for its cookie
    String remember(long personId, @Nullable String shown) {
        Instant now = clock.instant();
        boolean known = shown != null && ownerOf(shown).filter(owner -> owner == personId).isPresent();
        String secret = known && shown != null ? shown : Secret.next();
        devices.remember(Secret.hash(secret), personId, now.plus(KNOWN_FOR));
        return secret;
    }

    void forgetAll(long personId) {
        devices.forgetAll(personId);
    }
}
