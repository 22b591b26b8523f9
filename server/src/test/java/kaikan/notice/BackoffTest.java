package kaikan.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
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

    @Test
    void noLanguageSaysThatAMailWasSentThatWasOnlyTried() {
        for (Language language : Language.values()) {
            Words words = new Texts().in(language);
            String sent = words.get("notice.state.sent").replaceAll("[.。]", "");
            assertFalse(words.get("notice.problem", 2, "550").contains(sent), language::tag);
        }
    }
}
