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

    @Test
    void aDoorOpensBeforeAUseButNotBeforeTheHouseDoesThatDay() {
        assertEquals(new Window(at(9), at(11)), NINE_TO_TEN.door(hours(9, 11), 30));
        assertEquals(new Window(at(33), at(34)), NINE_TO_TEN.door(hours(33, 34), 24 * 60), "yesterday's hours are no reason to come");
        assertEquals(hours(9, 10), NINE_TO_TEN.door(hours(9, 10), 0));
    }

    @Test
    void aUseThatBeginsWhileTheHouseIsClosedKeepsItsOwnTime() {
        assertEquals(hours(7, 11), NINE_TO_TEN.door(hours(8, 11), 60), "it begins before and goes on");
        assertEquals(hours(9, 12), NINE_TO_TEN.door(hours(10, 12), 60), "it begins when the house closes");
        assertEquals(hours(8, 10), new Opening(hours(0, 48), List.of()).door(hours(9, 10), 60), "closed all day");
    }

    @Test
    void aUseOfADayOfWhichNothingIsKnownKeepsItsOwnTime() {
        Opening today = new Opening(hours(0, 24), List.of(hours(9, 10), hours(33, 34)));
        assertEquals(hours(9, 10), today.door(hours(9, 10), 60));
        assertEquals(hours(32, 34), today.door(hours(33, 34), 60));
    }

    @Test
    void aHouseThatIsOpenOverMidnightOpensItsDoorTheEveningBefore() {
        Opening always = new Opening(hours(24, 48), List.of(hours(0, 48)));
        assertEquals(hours(23, 26), always.door(hours(24, 26), 60));
        Opening fromMidnight = new Opening(hours(24, 48), List.of(hours(24, 48)));
        assertEquals(hours(24, 26), fromMidnight.door(hours(24, 26), 60), "it was closed the day before");
    }

    private static Window hours(int from, int to) {
        return new Window(at(from), at(to));
    }

    private static Instant at(int hour) {
        return MIDNIGHT.plusSeconds(3_600L * hour);
    }
}
