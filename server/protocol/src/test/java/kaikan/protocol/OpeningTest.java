package kaikan.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OpeningTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-12-07T15:00:00Z");
    private static final Opening NINE_TO_TEN = new Opening(hours(0, 48), List.of(hours(9, 10), hours(33, 34)));

    @Test
    void aHouseIsClosedOutsideItsHoursAndSaysWhenItOpensNext() {
        assertTrue(NINE_TO_TEN.isClosed(MIDNIGHT));
        assertEquals(Optional.of(at(9)), NINE_TO_TEN.next(MIDNIGHT));
        assertFalse(NINE_TO_TEN.isClosed(at(9)));
        assertTrue(NINE_TO_TEN.isClosed(at(10)), "the last minute is over");
        assertEquals(Optional.of(at(33)), NINE_TO_TEN.next(at(10)));
    }

    @Test
    void ofATimeThatIsNotCoveredNothingIsSaid() {
        assertFalse(NINE_TO_TEN.isClosed(at(48)), "a door that has heard nothing for days turns nobody away");
        assertFalse(NINE_TO_TEN.isClosed(MIDNIGHT.minusSeconds(1)));
        assertEquals(Optional.empty(), NINE_TO_TEN.next(at(34)));
    }

    private static Window hours(int from, int to) {
        return new Window(at(from), at(to));
    }

    private static Instant at(int hour) {
        return MIDNIGHT.plusSeconds(3_600L * hour);
    }
}
