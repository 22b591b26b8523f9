package kaikan.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void theFirstPausesAreShortAndTheLaterOnesFourHours() {
        assertEquals(Duration.ofMinutes(1), Backoff.after(1));
        assertEquals(Duration.ofMinutes(2), Backoff.after(2));
        assertEquals(Duration.ofMinutes(128), Backoff.after(8));
        assertEquals(Duration.ofHours(4), Backoff.after(9));
        assertEquals(Duration.ofHours(4), Backoff.after(1_000));
    }

    @Test
    void aMailIsTriedForTwoDaysBeforeItIsGivenUp() {
        Duration all = Duration.ZERO;
        int tries = 1;
        while (!Backoff.exhausted(tries)) {
            all = all.plus(Backoff.after(tries++));
        }
        assertTrue(all.compareTo(Duration.ofHours(44)) > 0 && all.compareTo(Duration.ofHours(52)) < 0, all.toString());
    }
}
