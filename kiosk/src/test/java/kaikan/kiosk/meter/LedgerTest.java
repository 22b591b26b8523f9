package kaikan.kiosk.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import kaikan.kiosk.meter.Ledger.What;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LedgerTest {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    /// 10 kW, watt hours, 32 bits.
    private static final Bounds BOUNDS = new Bounds(10_000, 1, 1L << 32);

    @ParameterizedTest
    @CsvSource({
        // register before, serial, minutes later, register, serial, what, count
        "5000, '', 1, 5100, '', COUNTED, 5100",
        "5000, '', 1, 5000, '', COUNTED, 5000",
        "5000, '', 1, 6183, '', COUNTED, 6183",
        "5000, '', 1, 6200, '', LEAPT, 6200",
        "5000, '', 600, 100000, '', COUNTED, 100000",
        "500000, '', 1, 0, '', RESET, 0",
        "500000, '', 1, 700, '', RESET, 700",
        "500000, '', 1, 499999, '', WENT_BACK, 499999",
        "5000, A1, 1, 5001, B2, EXCHANGED, 5001",
        "5000, A1, 1, 12, B2, EXCHANGED, 12",
        "5000, A1, 1, 5001, '', COUNTED, 5001",
        "5000, '', 1, 5001, B2, COUNTED, 5001",
        "4294967290, '', 1, 10, '', TURNED, 4294967306",
        "4294967290, '', 1, 2000, '', RESET, 2000",
        "4294960000, '', 1440, 200000, '', TURNED, 4295167296",
        "3000000000, '', 1, 10, '', RESET, 10"
    })
    void whatHappensToARegisterIsToldApart(long before, String had, long minutes, long now, String has, What what, long count) {
        Ledger.Change change = Ledger.begun(new Shown(before, had, 0, BOUNDS)).next(new Shown(now, has, minutes * MINUTE, BOUNDS));
        assertEquals(what, change.what());
        assertEquals(count, change.ledger().wattHours());
        assertEquals(now, change.ledger().register());
        boolean comparable = what == What.COUNTED || what == What.TURNED;
        assertEquals(comparable ? 0 : 1, change.ledger().breaks());
    }

    @Test
    void aRegisterThatTurnsOftenNeverTurnsTheCount() {
        Bounds narrow = new Bounds(10_000, 10, 655_360);
        Ledger ledger = Ledger.begun(new Shown(650_000, "", 0, narrow));
        for (int hour = 1; hour <= 1_000; hour++) {
            Ledger.Change change = ledger.next(new Shown((650_000 + hour * 8_000L) % 655_360, "", 60L * hour * MINUTE, narrow));
            assertTrue(change.what() == What.COUNTED || change.what() == What.TURNED, change::toString);
            ledger = change.ledger();
        }
        assertEquals(650_000 + 8_000_000, ledger.wattHours());
        assertEquals(0, ledger.breaks());
    }

    @Test
    void aRestartGoesOnExactlyAndJudgesNoTimeThatItDoesNotKnow() {
        Ledger before = Ledger.begun(new Shown(4_294_967_290L, "A1", 0, BOUNDS)).next(new Shown(10, "A1", MINUTE, BOUNDS)).ledger();
        Ledger kept = Ledger.read(before.text());
        assertEquals(before.text(), kept.text());
        Ledger.Change year = kept.next(new Shown(50_000_010, "A1", 0, BOUNDS));
        assertEquals(What.COUNTED, year.what(), "how long it was away the server knows");
        assertEquals(before.wattHours() + 50_000_000, year.ledger().wattHours());
        assertEquals(What.RESET, kept.next(new Shown(9, "", 0, BOUNDS)).what());
        Ledger high = Ledger.read("5000000000 4294967290 - 0");
        assertEquals(What.RESET, high.next(new Shown(10, "", 0, BOUNDS)).what(), "nothing is added where nobody knows that it turned");
        assertEquals(What.WENT_BACK, high.next(new Shown(4_000_000_000L, "", 0, BOUNDS)).what());
        for (String none : new String[] {"", "5", "1 2 3", "1 2 - x", "1 2 - 3 4", "a b c d"}) {
            assertThrows(IllegalArgumentException.class, () -> Ledger.read(none), none);
        }
    }

    /// A meter that counts, rests, is exchanged, reset, and read late: the count never holds more than flowed, and all of it unless something broke.
    @RepeatedTest(200)
    void neverMoreThanFlowedIsCounted(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        long turnsAt = random.nextBoolean() ? 655_360 : 0;
        Bounds bounds = new Bounds(10_000, 10, turnsAt);
        long nanos = 0;
        long register = random.nextLong(600_000);
        Ledger ledger = Ledger.begun(new Shown(register, "", nanos, bounds));
        for (int i = 0; i < 500; i++) {
            int minutes = 1 + random.nextInt(random.nextInt(20) == 0 ? 200 : 3);
            nanos += minutes * MINUTE;
            long flowed = random.nextLong(10_000L * minutes / 60 + 1);
            boolean reset = random.nextInt(50) == 0;
            register = reset ? flowed : register + flowed;
            register = turnsAt == 0 ? register : register % turnsAt;
            Ledger.Change change = ledger.next(new Shown(register, "", nanos, bounds));
            long step = change.ledger().wattHours() - ledger.wattHours();
            if (change.ledger().breaks() == ledger.breaks()) {
                assertTrue(step <= bounds.most(minutes * MINUTE), "no step is larger than the meter: " + step);
                assertTrue(reset || step == flowed, "all that flowed and no more: " + step + " of " + flowed);
            } else {
                assertTrue(reset, () -> "it broke by itself: " + change);
            }
            ledger = random.nextInt(30) == 0 ? again(change.ledger()) : change.ledger();
            nanos = ledger.nanos() == null ? 0 : nanos;
            if (ledger.nanos() == null) {
                Ledger.Change first = ledger.next(new Shown(register, "", nanos, bounds));
                assertEquals(What.COUNTED, first.what());
                assertEquals(ledger.wattHours(), first.ledger().wattHours(), "a restart counts nothing twice");
                ledger = first.ledger();
            }
        }
    }

    private static Ledger again(Ledger ledger) {
        return Ledger.read(ledger.text());
    }
}
