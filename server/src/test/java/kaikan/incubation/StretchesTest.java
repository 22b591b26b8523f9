package kaikan.incubation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Rent RENT = new Rent(Yen.of(68_750), Tax.INCLUDED);
    private static final Rent MORE = new Rent(Yen.of(70_000), Tax.INCLUDED);

    private static Stretch room(long room, LocalDate from, @Nullable LocalDate until) {
        return new Stretch(room, from, until, RENT, "");
    }

    @Test
    void anEndIsBroughtForwardAndPutOff() {
        List<Stretch> open = List.of(room(1, APRIL, null));
        List<Stretch> ended = Stretches.ending(open, LocalDate.of(2027, 3, 31)).orElseThrow();
        assertEquals(LocalDate.of(2027, 3, 31), ended.getLast().until());
        assertEquals(open, Stretches.ending(ended, null).orElseThrow());
        assertTrue(Stretches.ending(open, APRIL.minusDays(1)).isEmpty());
    }

    @Test
    void theNewRoomHasItsOwnRent() {
        List<Stretch> moved = Stretches.moving(List.of(room(1, APRIL, null)), new Move(2, LocalDate.of(2026, 10, 1), MORE)).orElseThrow();
        assertEquals(List.of(RENT, MORE), moved.stream().map(Stretch::rent).toList());
    }

    @Test
    void aMoveEndsTheOldRoomTheDayBefore() {
        List<Stretch> moved = Stretches.moving(List.of(room(1, APRIL, null)), new Move(2, LocalDate.of(2026, 10, 1), RENT)).orElseThrow();
        assertEquals(List.of(room(1, APRIL, LocalDate.of(2026, 9, 30)), room(2, LocalDate.of(2026, 10, 1), null)), moved);
    }

    @Test
    void aMoveOnTheFirstDayLeavesNothingOfTheOldRoom() {
        assertEquals(List.of(room(2, APRIL, null)), Stretches.moving(List.of(room(1, APRIL, null)), new Move(2, APRIL, RENT)).orElseThrow());
    }

    @Test
    void aNewRentKeepsTheRoom() {
        List<Stretch> dearer = Stretches.paying(List.of(room(1, APRIL, null)), MORE, LocalDate.of(2027, 4, 1)).orElseThrow();
        assertEquals(List.of(RENT, MORE), dearer.stream().map(Stretch::rent).toList());
        assertEquals(List.of(1L, 1L), dearer.stream().map(Stretch::spaceId).toList());
    }

    @Test
    void aNewRentLeavesAnAgreedMoveAsItWasAgreed() {
        LocalDate october = LocalDate.of(2026, 10, 1);
        List<Stretch> moving = Stretches.moving(List.of(room(1, APRIL, null)), new Move(2, october, RENT)).orElseThrow();
        LocalDate june = LocalDate.of(2026, 6, 1);
        List<Stretch> dearer = Stretches.paying(moving, MORE, june).orElseThrow();
        Stretch more = new Stretch(1, june, october.minusDays(1), MORE, "");
        assertEquals(List.of(room(1, APRIL, june.minusDays(1)), more, room(2, october, null)), dearer);
        assertEquals(List.of(room(1, APRIL, october.minusDays(1)), new Stretch(2, october, null, MORE, "")),
                Stretches.paying(moving, MORE, october).orElseThrow());
    }

    @Test
    void nobodyMovesOnADayOnWhichTheTenancyDoesNotRun() {
        List<Stretch> year = List.of(room(1, APRIL, LocalDate.of(2027, 3, 31)));
        assertTrue(Stretches.moving(year, new Move(2, LocalDate.of(2027, 4, 1), RENT)).isEmpty());
        assertTrue(Stretches.paying(year, MORE, APRIL.minusDays(1)).isEmpty());
    }

    @RepeatedTest(100)
    void whateverChangesOnEachDayOneRoomAtMostIsLetWithoutAGap(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Stretch> all = List.of(room(0, APRIL, APRIL.plusDays(99)));
        for (int change = 0; change < 6; change++) {
            LocalDate day = APRIL.plusDays(random.nextInt(130));
            Optional<List<Stretch>> after = switch (random.nextInt(3)) {
                case 0 -> Stretches.ending(all, day);
                case 1 -> Stretches.moving(all, new Move(random.nextInt(5), day, RENT));
                default -> Stretches.paying(all, MORE, day);
            };
            List<Stretch> now = after.orElse(all);
            LocalDate last = now.getLast().until();
            assertTrue(last != null);
            for (LocalDate date = APRIL; !date.isAfter(APRIL.plusDays(140)); date = date.plusDays(1)) {
                LocalDate on = date;
                long let = now.stream().filter(stretch -> stretch.on(on)).count();
                assertEquals(date.isAfter(last) ? 0 : 1, let, () -> on + " in " + now);
            }
            all = now;
        }
    }
}
