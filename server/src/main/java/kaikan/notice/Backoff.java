package kaikan.notice;

import java.time.Duration;

/// How long to wait before a mail is tried again: one minute, then twice as long each time, four hours at most; about two days in all.
final class Backoff {
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int MOST_TRIES = 20;

    private Backoff() {}

    /// The pause after the try with that number, which starts at 1.
    static Duration after(int tries) {
        Duration doubled = Duration.ofMinutes(1L << Math.min(Math.max(tries, 1) - 1, 10));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    /// Whether that was the last try.
    static boolean exhausted(int tries) {
        return tries >= MOST_TRIES;
    }
}
