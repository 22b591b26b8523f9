package kaikan.ledger;

import static kaikan.ledger.House.all;
import static kaikan.ledger.House.done;
import static kaikan.ledger.House.hours;
import static kaikan.ledger.House.somebody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest extends InTheHouse {
    @Test
    void whatIsFreeCanBeTaken() {
        List<Want> wants = all(house.units(1), hours(9, 13));
        Holder holder = somebody();
        assertEquals(new Outcome.Done<>("written"), ledger.take(holder, wants, NOTHING));
        assertEquals(hours(9, 13), ledger.heldBy(holder).getFirst().slot());
    }

    @Test
    void whatIsTakenIsGoneAndSaysWhoHoldsIt() {
        List<Want> wants = all(house.units(1), hours(9, 13));
        Holder first = somebody();
        ledger.take(first, wants, NOTHING);
        Outcome<String> outcome = ledger.take(somebody(), wants, NOTHING);
        assertInstanceOf(Outcome.Gone.class, outcome);
        assertEquals(first, ((Outcome.Gone<String>) outcome).conflicts().getFirst().claims().getFirst().holder());
    }

    @Test
    void whatAbutsDoesNotCollide() {
        List<Long> units = house.units(1);
        assertTrue(done(ledger.take(somebody(), all(units, hours(9, 13)), NOTHING)));
        assertTrue(done(ledger.take(somebody(), all(units, hours(13, 17)), NOTHING)));
    }

    /// What the ledger has once read of a unit must not outlive a change by somebody else, here: by another server.
    @Test
    void aCapacityThatIsChangedElsewhereCountsFromTheNextTakingOn() {
        List<Long> units = List.of(house.unit(2), house.unit(1));
        List<Long> first = units.subList(0, 1);
        assertTrue(done(ledger.take(somebody(), all(units, hours(9, 13)), NOTHING)));
        assertTrue(done(ledger.take(somebody(), all(units, hours(13, 17)), NOTHING)));
        house.resize(first.getFirst(), 1);
        assertFalse(done(ledger.take(somebody(), all(first, hours(9, 13)), NOTHING)));
        house.resize(first.getFirst(), 3);
        assertTrue(done(ledger.take(somebody(), all(first, hours(9, 13)), NOTHING)));
        assertTrue(done(ledger.take(somebody(), all(first, hours(9, 13)), NOTHING)));
        assertFalse(done(ledger.take(somebody(), all(first, hours(9, 13)), NOTHING)));
        house.resize(units.getLast(), 0);
        assertFalse(done(ledger.take(somebody(), all(units, hours(17, 19)), NOTHING)));
        assertTrue(done(ledger.take(somebody(), all(first, hours(17, 19)), NOTHING)));
        house.resize(units.getLast(), 1);
    }

    @Test
    void aTakenThirdTakesTheWhole() {
        List<Long> thirds = house.units(3);
        assertTrue(done(ledger.take(somebody(), all(thirds.subList(1, 2), hours(9, 13)), NOTHING)));
        assertFalse(done(ledger.take(somebody(), all(thirds, hours(12, 14)), NOTHING)));
        assertTrue(done(ledger.take(somebody(), all(thirds.subList(2, 3), hours(9, 13)), NOTHING)));
    }

    @Test
    void aTenancyOfYearsShutsOutAnHourInItsMiddle() {
        List<Long> desk = house.units(1);
        assertTrue(done(ledger.take(somebody(), all(desk, hours(0, 24 * 365 * 3)), NOTHING)));
        assertFalse(done(ledger.take(somebody(), all(desk, hours(24 * 500, 24 * 500 + 1)), NOTHING)));
    }

    @Test
    void anHourShutsOutATenancyAroundIt() {
        List<Long> desk = house.units(1);
        assertTrue(done(ledger.take(somebody(), all(desk, hours(24 * 500, 24 * 500 + 1)), NOTHING)));
        assertFalse(done(ledger.take(somebody(), all(desk, hours(0, 24 * 365 * 3)), NOTHING)));
    }

    @Test
    void aLoungeIsTakenSeatBySeatUntilItIsFull() {
        long lounge = house.unit(40);
        assertTrue(done(ledger.take(somebody(), List.of(new Want(lounge, 25, hours(9, 12))), NOTHING)));
        assertFalse(done(ledger.take(somebody(), List.of(new Want(lounge, 16, hours(11, 13))), NOTHING)));
        assertTrue(done(ledger.take(somebody(), List.of(new Want(lounge, 15, hours(11, 13))), NOTHING)));
        assertTrue(done(ledger.take(somebody(), List.of(new Want(lounge, 25, hours(12, 13))), NOTHING)));
    }

    @Test
    void equalClaimsOfOneHolderCountEachWhenSeveralDaysAreWanted() {
        long lounge = house.unit(2);
        Want seat = new Want(lounge, 1, hours(9, 13));
        assertTrue(done(ledger.take(somebody(), List.of(seat, seat), NOTHING)));
        List<Want> twoDays = List.of(seat, new Want(lounge, 1, hours(33, 37)));
        assertFalse(done(ledger.take(somebody(), twoDays, NOTHING)));
    }

    @Test
    void oneBookingCannotAskForMoreThanThereIs() {
        long microphones = house.unit(10);
        List<Want> wants = List.of(new Want(microphones, 6, hours(9, 12)), new Want(microphones, 5, hours(11, 13)));
        assertFalse(done(ledger.take(somebody(), wants, NOTHING)));
    }

    @Test
    void severalUnitsAreTakenAllOrNone() {
        List<Long> units = house.units(2);
        ledger.take(somebody(), all(units.subList(1, 2), hours(9, 13)), NOTHING);
        Holder late = somebody();
        assertFalse(done(ledger.take(late, all(units, hours(9, 13)), NOTHING)));
        assertEquals(List.of(), ledger.heldBy(late));
    }

    @Test
    void aMoveKeepsTheOldUntilTheNewIsTaken() {
        List<Long> units = house.units(1);
        Holder mine = somebody();
        ledger.take(mine, all(units, hours(9, 13)), NOTHING);
        ledger.take(somebody(), all(units, hours(13, 17)), NOTHING);
        assertFalse(done(ledger.move(mine, all(units, hours(14, 15)), NOTHING)));
        assertEquals(hours(9, 13), ledger.heldBy(mine).getFirst().slot());
    }

    @Test
    void aMoveMayOverlapItself() {
        List<Long> units = house.units(1);
        Holder mine = somebody();
        ledger.take(mine, all(units, hours(9, 13)), NOTHING);
        assertTrue(done(ledger.move(mine, all(units, hours(10, 14)), NOTHING)));
        assertEquals(hours(10, 14), ledger.heldBy(mine).getFirst().slot());
    }

    @Test
    void whatIsReleasedIsFreeAgain() {
        List<Want> wants = all(house.units(1), hours(9, 13));
        Holder mine = somebody();
        ledger.take(mine, wants, NOTHING);
        ledger.release(mine, NOTHING);
        assertTrue(done(ledger.take(somebody(), wants, NOTHING)));
    }

    @Test
    void workThatFailsLeavesNothingBehind() {
        List<Want> wants = all(house.units(1), hours(9, 13));
        Holder mine = somebody();
        assertThrows(IllegalStateException.class, () -> ledger.take(mine, wants, _ -> {
            throw new IllegalStateException("power cut");
        }));
        assertEquals(List.of(), ledger.heldBy(mine));
    }

    @Test
    void workMayUndoEverything() {
        List<Want> wants = all(house.units(1), hours(9, 13));
        Holder mine = somebody();
        ledger.take(mine, wants, undo -> {
            undo.everything();
            return "changed my mind";
        });
        assertEquals(List.of(), ledger.heldBy(mine));
        assertTrue(done(ledger.take(somebody(), wants, NOTHING)));
    }

    @Test
    void anUnknownUnitCannotBeTaken() {
        assertFalse(done(ledger.take(somebody(), List.of(new Want(-1, 1, hours(9, 13))), NOTHING)));
    }

    @Test
    void aDayShowsWhatReachesIntoIt() {
        List<Long> units = house.units(3);
        Holder resident = somebody();
        Holder overnight = somebody();
        ledger.take(resident, all(units.subList(0, 1), hours(0, 24 * 400)), NOTHING);
        ledger.take(overnight, all(units.subList(1, 2), hours(24 * 7 - 3, 24 * 7 + 2)), NOTHING);
        ledger.take(somebody(), all(units.subList(2, 3), hours(24 * 6, 24 * 7)), NOTHING);
        List<Claim> day = ledger.ofUnits(units, hours(24 * 7, 24 * 8));
        assertEquals(List.of(resident, overnight), day.stream().map(Claim::holder).sorted(Comparator.comparing(Holder::ref)).toList());
    }
}
