package kaikan.device.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Slows down whoever guesses codes: ten wrong ones a minute from one address. A code has 60 random bits, so this only keeps the log short.
@Singleton
class EnrolmentLimit {
    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_SOURCES = 10_000;

    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private final Clock clock;

    EnrolmentLimit(Clock clock) {
        this.clock = clock;
    }

    boolean allows(String source) {
        Tries made = tries.get(source);
        return made == null || !made.since().plus(WINDOW).isAfter(clock.instant()) || made.count() < MOST;
    }

    void failed(String source) {
        Instant now = clock.instant();
        if (tries.size() > MOST_SOURCES) {
            tries.clear();
        }
        tries.merge(source, new Tries(now, 1), (old, one) -> old.since().plus(WINDOW).isAfter(now) ? old.andOne() : one);
    }

    private record Tries(Instant since, int count) {
        Tries andOne() {
            return new Tries(since, count + 1);
        }
    }
}
