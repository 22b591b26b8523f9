package kaikan.booking.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import kaikan.booking.BookingState;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Space;
import kaikan.facility.Unit;
import kaikan.ledger.Holder;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// The picture against a model that knows for every minute how much of every unit is held.
class DayViewModelTest {
    private static final List<Holder.Kind> KINDS = List.of(Holder.Kind.values());
    private static final int DAY = 24 * 60;
    private static final List<String> SPACES = List.of("hall", "ab", "bc", "a", "b", "c", "room", "lounge", "office", "desk-1");

    @RepeatedTest(200)
    void whatIsFreeCanBeTakenAndWhatIsHeldIsNotFree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Floor floor = Floor.hall();
        Map<Long, int[]> held = new HashMap<>();
        floor.units.values().forEach(unit -> held.put(unit.id(), new int[DAY]));
        for (int i = 0; i < 14; i++) {
            tryToTake(floor, held, random);
        }
        DayView view = floor.seen();
        for (Lane lane : view.lanes()) {
            compare(lane, held, floor);
        }
    }

    private static void tryToTake(Floor floor, Map<Long, int[]> held, Random random) {
        Space space = floor.space(SPACES.get(random.nextInt(SPACES.size())));
        int from = random.nextInt(-6, 46) * 30;
        int to = from + 30 * random.nextInt(1, 14);
        TimeSlot day = TimeSlot.ofDay(Floor.DAY, Floor.TOKYO);
        TimeSlot slot = new TimeSlot(day.start().plus(Duration.ofMinutes(from)), day.start().plus(Duration.ofMinutes(to)));
        if (left(space, held, floor, Math.max(0, from), Math.min(DAY, to)) < 1 || to <= 0) {
            return;
        }
        for (long unit : space.units().keySet()) {
            for (int minute = Math.max(0, from); minute < Math.min(DAY, to); minute++) {
                Objects.requireNonNull(held.get(unit))[minute]++;
            }
        }
        Holder.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        if (kind == Holder.Kind.BOOKING && random.nextBoolean()) {
            BookingState state = random.nextBoolean() ? BookingState.CONFIRMED : BookingState.APPLIED;
            floor.booking(random.nextInt(5, 9), state, "会", space.key(), slot, slot);
        } else {
            floor.take(kind, space, slot);
        }
    }

    private static void compare(Lane lane, Map<Long, int[]> held, Floor floor) {
        int reached = 0;
        for (Stretch stretch : lane.stretches()) {
            assertTrue(stretch.time().from() >= reached, () -> Floor.line(lane));
            reached = stretch.time().to();
            int least = left(lane.space(), held, floor, stretch.time().from(), stretch.time().to());
            switch (stretch) {
                case Stretch.Free free -> {
                    assertEquals(least, free.count().left(), () -> Floor.line(lane));
                    assertTrue(left(lane.space(), held, floor, free.wanted().from(), free.wanted().to()) >= 1, () -> Floor.line(lane));
                }
                case Stretch.Rest _ -> assertTrue(least >= 1, () -> Floor.line(lane));
                case Stretch.Taken _, Stretch.Mine _, Stretch.Cancelled _, Stretch.Waiting _, Stretch.Hold _, Stretch.Setup _, Stretch.Closed _,
                        Stretch.Let _, Stretch.Shadow _ -> assertNothingLeft(lane, stretch, held, floor);
            }
        }
        assertEveryHeldMinuteIsDrawn(lane, held, floor);
    }

    private static void assertNothingLeft(Lane lane, Stretch stretch, Map<Long, int[]> held, Floor floor) {
        for (int minute = stretch.time().from(); minute < stretch.time().to(); minute++) {
            assertEquals(0, left(lane.space(), held, floor, minute, minute + 1), () -> Floor.line(lane));
        }
    }

    private static void assertEveryHeldMinuteIsDrawn(Lane lane, Map<Long, int[]> held, Floor floor) {
        for (int minute = 9 * 60; minute < 21 * 60; minute++) {
            int now = minute;
            boolean drawn = lane.stretches().stream().anyMatch(stretch -> stretch.time().from() <= now && now < stretch.time().to());
            assertTrue(drawn, () -> "nothing is drawn at minute " + now + ": " + Floor.line(lane));
            assertTrue(left(lane.space(), held, floor, minute, minute + 1) >= 0);
        }
    }

    private static int left(Space space, Map<Long, int[]> held, Floor floor, int from, int to) {
        int least = Integer.MAX_VALUE;
        for (Unit unit : floor.units.values()) {
            int[] minutes = held.get(unit.id());
            for (int minute = from; minute < to && space.units().containsKey(unit.id()) && minutes != null; minute++) {
                least = Math.min(least, unit.capacity() - minutes[minute]);
            }
        }
        return least == Integer.MAX_VALUE ? 1 : least;
    }
}
