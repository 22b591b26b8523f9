package kaikan.ledger;

import static kaikan.ledger.House.all;
import static kaikan.ledger.House.done;
import static kaikan.ledger.House.hours;
import static kaikan.ledger.House.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kaikan.calendar.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Rivals with real threads on the real database. Each race has a twin with the lock off that must show doubles, so that nobody can believe
/// in a race that never happened. Each rival of a twin has a ledger of its own, as if on as many servers, so no turnstile hides the race.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerRaceTest {
    private static final int RIVALS = 64;
    private static final Work<Boolean> NOTHING = _ -> true;

    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void sixtyFourRivalsForOneUnitGiveOneWinner() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<Want> wants = all(house.units(1), hours(9, 13));
            assertEquals(1, winners(rivals(RIVALS, _ -> take(house.ledger(), wants))));
        }
        assertEquals(List.of(), house.audit());
    }

    @Test
    void withoutTheLockSeveralOfThemWin() throws Exception {
        try (House other = new House()) {
            assertDoubles(other, _ -> {
                List<Want> wants = all(other.units(1), hours(9, 13));
                return rivals(RIVALS, _ -> take(other.ledgerWithoutLock(), wants));
            });
        }
    }

    @Test
    void theWholeAndItsPartsNeverBothWin() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<Long> thirds = house.units(3);
            List<Callable<Boolean>> rivals = rivals(RIVALS, i -> take(house.ledger(), wholeOrPart(thirds, i)));
            assertTrue(winners(rivals) <= 3);
            assertEquals(List.of(), house.audit());
        }
    }

    @Test
    void withoutTheLockTheyDo() throws Exception {
        try (House other = new House()) {
            assertDoubles(other, _ -> {
                List<Long> thirds = other.units(3);
                return rivals(RIVALS, i -> take(other.ledgerWithoutLock(), wholeOrPart(thirds, i)));
            });
        }
    }

    @Test
    void aTenancyAndAnHourNeverBothWin() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<Long> desk = house.units(1);
            assertTrue(winners(rivals(RIVALS, i -> take(house.ledger(), all(desk, yearsOrAnHour(i))))) <= RIVALS / 2);
            assertEquals(List.of(), house.audit());
        }
    }

    @Test
    void withoutTheLockTenancyAndHourCollide() throws Exception {
        try (House other = new House()) {
            assertDoubles(other, _ -> {
                List<Long> desk = other.units(1);
                return rivals(RIVALS, i -> take(other.ledgerWithoutLock(), all(desk, yearsOrAnHour(i))));
            });
        }
    }

    @Test
    void aMoveAndATakeNeverBothWin() throws Exception {
        for (int round = 0; round < 10; round++) {
            List<Long> unit = house.units(1);
            assertEquals(1, winners(moversAndTakers(house, house.ledger(), unit)));
            assertEquals(List.of(), house.audit());
        }
    }

    @Test
    void withoutTheLockMoveAndTakeCollide() throws Exception {
        try (House other = new House()) {
            assertDoubles(other, _ -> moversAndTakers(other, null, other.units(1)));
        }
    }

    @Test
    void aLoungeNeverSeatsMoreThanItHolds() throws Exception {
        long lounge = house.unit(40);
        List<Want> three = List.of(new Want(lounge, 3, hours(9, 13)));
        assertEquals(13, winners(rivals(RIVALS, _ -> take(house.ledger(), three))));
        assertEquals(List.of(), house.audit());
    }

    @Test
    void unitsTakenInAnyOrderNeverDeadlock() throws Exception {
        List<Long> units = house.units(6);
        List<Callable<Boolean>> rivals = rivals(RIVALS, i -> {
            List<Long> some = new ArrayList<>(List.of(units.get(i % 6), units.get((i + 1 + i / 6 % 4) % 6)));
            return take(house.ledger(), all(some, hours(i * 24L, i * 24L + 4)));
        });
        assertEquals(RIVALS, winners(rivals));
    }

    private interface Round {
        List<Callable<Boolean>> rivals(int number);
    }

    private static void assertDoubles(House house, Round round) throws Exception {
        for (int i = 0; i < 40 && house.audit().isEmpty(); i++) {
            winners(round.rivals(i));
        }
        assertTrue(!house.audit().isEmpty(), "the race never happened, so the other tests prove nothing");
    }

    private List<Callable<Boolean>> moversAndTakers(House where, @Nullable Ledger locked, List<Long> unit) {
        Ledger setUp = where.ledger();
        List<Holder> movers = IntStream.range(0, 8).mapToObj(_ -> somebody()).toList();
        for (int i = 0; i < movers.size(); i++) {
            setUp.take(movers.get(i), all(unit, hours(100 + i * 10L, 101 + i * 10L)), NOTHING);
        }
        return rivals(16, i -> {
            Ledger ledger = locked == null ? where.ledgerWithoutLock() : locked;
            List<Want> wants = all(unit, hours(9, 13));
            return i < movers.size() ? done(ledger.move(movers.get(i), wants, NOTHING)) : take(ledger, wants);
        });
    }

    private static boolean take(Ledger ledger, List<Want> wants) {
        return done(ledger.take(somebody(), wants, NOTHING));
    }

    private static List<Want> wholeOrPart(List<Long> thirds, int rival) {
        return all(rival % 2 == 0 ? thirds : List.of(thirds.get(rival / 2 % 3)), hours(9, 13));
    }

    private static TimeSlot yearsOrAnHour(int rival) {
        return rival % 2 == 0 ? hours(0, 24 * 365 * 3) : hours(24 + rival, 25 + rival);
    }

    private interface Rival {
        boolean wins(int number) throws Exception;
    }

    private static List<Callable<Boolean>> rivals(int count, Rival rival) {
        CyclicBarrier start = new CyclicBarrier(count);
        return IntStream.range(0, count).<Callable<Boolean>>mapToObj(i -> () -> {
            start.await();
            return rival.wins(i);
        }).toList();
    }

    private static int winners(List<Callable<Boolean>> rivals) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int winners = 0;
            for (Future<Boolean> answer : threads.invokeAll(rivals)) {
                winners += answer.get() ? 1 : 0;
            }
            return winners;
        }
    }
}
