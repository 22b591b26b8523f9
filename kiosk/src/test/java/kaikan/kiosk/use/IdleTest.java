package kaikan.kiosk.use;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import kaikan.protocol.Terms;
import org.junit.jupiter.api.Test;

final class IdleTest {
    /// Less than 10 Wh in ten minutes.
    private static final Terms.Idle TERMS = new Terms.Idle(60, 10);

    @Test
    void nothingIsIdleBeforeItsMinutesAreOver() {
        assertFalse(Idle.is(TERMS, List.of()));
        assertFalse(Idle.is(TERMS, List.of(at(0, 500))));
        assertFalse(Idle.is(TERMS, List.of(at(0, 500), at(599, 500))));
        assertTrue(Idle.is(TERMS, List.of(at(0, 500), at(600, 500))));
    }

    @Test
    void theAverageOverTheWholeTimeCounts() {
        assertTrue(Idle.is(TERMS, List.of(at(0, 500), at(600, 509))));
        assertFalse(Idle.is(TERMS, List.of(at(0, 500), at(600, 510))));
        assertFalse(Idle.is(TERMS, List.of(at(0, 500), at(590, 500), at(600, 510))), "it begins to work again");
        assertTrue(Idle.is(TERMS, List.of(at(0, 0), at(10, 500), at(610, 505))), "what it took before is over");
    }

    @Test
    void aMeterThatBeganAnewSaysNothingOfBefore() {
        assertFalse(Idle.is(TERMS, List.of(at(0, 500), new Idle.Reading(Duration.ofMinutes(10), 500, 1))));
    }

    private static Idle.Reading at(long seconds, long wattHours) {
        return new Idle.Reading(Duration.ofSeconds(seconds), wattHours, 0);
    }
}
