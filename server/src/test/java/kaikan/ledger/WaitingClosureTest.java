package kaikan.ledger;

import static kaikan.ledger.House.all;
import static kaikan.ledger.House.done;
import static kaikan.ledger.House.hours;
import static kaikan.ledger.House.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// What must come takes what is free now, and the rest in the moment in which it is given up; see server/docs/decisions/0024.
class WaitingClosureTest extends InTheHouse {
    @Test
    void itTakesWhatIsFreeAndTheRestWhenItIsReleased() {
        List<Long> thirds = house.units(3);
        Holder booking = somebody();
        assertTrue(done(ledger.take(booking, all(thirds.subList(0, 1), hours(9, 13)), NOTHING)));
        Holder closure = somebody();
        assertTrue(done(ledger.takeAsItGoes(closure, all(thirds, hours(8, 20)), NOTHING)));
        assertFalse(done(ledger.take(somebody(), all(thirds.subList(0, 1), hours(13, 17)), NOTHING)));
        assertEquals(1, ledger.conflicts(closure, all(thirds, hours(8, 20))).size());
        ledger.release(booking, NOTHING);
        assertEquals(List.of(), ledger.conflicts(closure, all(thirds, hours(8, 20))));
        assertFalse(done(ledger.take(somebody(), all(thirds.subList(0, 1), hours(9, 13)), NOTHING)));
    }

    @Test
    void whatAMoveGivesUpIsTakenToo() {
        List<Long> desk = house.units(1);
        Holder booking = somebody();
        ledger.take(booking, all(desk, hours(9, 17)), NOTHING);
        Holder closure = somebody();
        ledger.takeAsItGoes(closure, all(desk, hours(8, 20)), NOTHING);
        assertTrue(done(ledger.move(booking, all(desk, hours(9, 13)), NOTHING)));
        assertFalse(done(ledger.move(booking, all(desk, hours(9, 14)), NOTHING)));
        assertFalse(done(ledger.take(somebody(), all(desk, hours(13, 17)), NOTHING)));
    }

    @Test
    void whoeverEndsWaitsNoMore() {
        List<Long> desk = house.units(1);
        Holder booking = somebody();
        ledger.take(booking, all(desk, hours(9, 13)), NOTHING);
        Holder closure = somebody();
        ledger.takeAsItGoes(closure, all(desk, hours(8, 20)), NOTHING);
        ledger.release(closure, NOTHING);
        ledger.release(booking, NOTHING);
        assertTrue(done(ledger.take(somebody(), all(desk, hours(9, 13)), NOTHING)));
    }

    @Test
    void theSecondWhoWaitsHasItWhenTheFirstEnds() {
        List<Long> desk = house.units(1);
        Holder first = somebody();
        Holder second = somebody();
        ledger.takeAsItGoes(first, all(desk, hours(8, 20)), NOTHING);
        ledger.takeAsItGoes(second, all(desk, hours(12, 22)), NOTHING);
        ledger.release(first, NOTHING);
        assertEquals(List.of(), ledger.conflicts(second, all(desk, hours(12, 22))));
        assertTrue(done(ledger.take(somebody(), all(desk, hours(8, 12)), NOTHING)));
    }

    @Test
    void noFreedStretchIsLostBetweenAReleaseAndAClosureAtTheSameMoment() throws Exception {
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 40; round++) {
                List<Long> desk = house.units(1);
                Holder booking = somebody();
                ledger.take(booking, all(desk, hours(9, 13)), NOTHING);
                Holder closure = somebody();
                List<Callable<Object>> rivals = List.of(
                        () -> ledger.release(booking, NOTHING),
                        () -> ledger.takeAsItGoes(closure, all(desk, hours(8, 20)), NOTHING));
                for (var one : both.invokeAll(rivals)) {
                    one.get();
                }
                assertEquals(List.of(), ledger.conflicts(closure, all(desk, hours(8, 20))));
                assertFalse(done(ledger.take(somebody(), all(desk, hours(9, 13)), NOTHING)), "round " + round);
            }
        }
    }
}
