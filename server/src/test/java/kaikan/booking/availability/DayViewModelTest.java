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

    /// The house, and for each of its units how much is held in each minute.
    private record Model(Floor floor, Map<Long, int[]> held) {}

    @RepeatedTest(200)
    void whatIsFreeCanBeTakenAndWhatIsHeldIsNotFree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Model model = new Model(Floor.hall(), new HashMap<>());
        model.floor.units.values().forEach(unit -> model.held.put(unit.id(), new int[DAY]));
        for (int i = 0; i < 14; i++) {
            tryToTake(model, random);
        }
        DayView view = model.floor.seen();
        for (Lane lane : view.lanes()) {
            compare(lane, model);
        }
    }

    private static void tryToTake(Model model, Random random) {
        Space space = model.floor.space(SPACES.get(random.nextInt(SPACES.size())));
        int from = random.nextInt(-6, 46) * 30;
        int to = from + 30 * random.nextInt(1, 14);
        TimeSlot day = TimeSlot.ofDay(Floor.DAY, Floor.TOKYO);
        TimeSlot slot = new TimeSlot(day.start().plus(Duration.ofMinutes(from)), day.start().plus(Duration.ofMinutes(to)));
        if (left(space, model, Math.max(0, from), Math.min(DAY, to)) < 1 || to <= 0) {
            return;
        }
        for (long unit : space.units().keySet()) {
            for (int minute = Math.max(0, from); minute < Math.min(DAY, to); minute++) {
                Objects.requireNonNull(model.held.get(unit))[minute]++;
            }
        }
        Holder.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
        if (kind == Holder.Kind.BOOKING && random.nextBoolean()) {
            BookingState state = random.nextBoolean() ? BookingState.CONFIRMED : BookingState.APPLIED;
            model.floor.booking(new Floor.By(random.nextInt(5, 9), state, "会"), space.key(), slot, slot);
        } else {
            model.floor.take(kind, space, slot);
        }
    }

    private static void compare(Lane lane, Model model) {
        int reached = 0;
        for (Stretch stretch : lane.stretches()) {
            assertTrue(stretch.time().from() >= reached, () -> Floor.line(lane));
            reached = stretch.time().to();
            int least = left(lane.space(), model, stretch.time().from(), stretch.time().to());
            switch (stretch) {
                case Stretch.Free free -> {
                    assertEquals(least, free.count().left(), () -> Floor.line(lane));
                    assertTrue(left(lane.space(), model, free.wanted().from(), free.wanted().to()) >= 1, () -> Floor.line(lane));
                }
                case Stretch.Rest _ -> assertTrue(least >= 1, () -> Floor.line(lane));
                case Stretch.Taken _, Stretch.Mine _, Stretch.Cancelled _, Stretch.Waiting _, Stretch.Hold _, Stretch.Setup _, Stretch.Closed _,
                        Stretch.Let _, Stretch.Shadow _ -> assertNothingLeft(lane, stretch, model);
            }
        }
        assertEveryHeldMinuteIsDrawn(lane, model);
    }

    private static void assertNothingLeft(Lane lane, Stretch stretch, Model model) {
        for (int minute = stretch.time().from(); minute < stretch.time().to(); minute++) {
            assertEquals(0, left(lane.space(), model, minute, minute + 1), () -> Floor.line(lane));
        }
    }

    private static void assertEveryHeldMinuteIsDrawn(Lane lane, Model model) {
        for (int minute = 9 * 60; minute < 21 * 60; minute++) {
            int now = minute;
            boolean drawn = lane.stretches().stream().anyMatch(stretch -> stretch.time().from() <= now && now < stretch.time().to());
            assertTrue(drawn, () -> "nothing is drawn at minute " + now + ": " + Floor.line(lane));
            assertTrue(left(lane.space(), model, minute, minute + 1) >= 0);
        }
    }

    private static int left(Space space, Model model, int from, int to) {
        int least = Integer.MAX_VALUE;
        for (Unit unit : model.floor.units.values()) {
            int[] minutes = model.held.get(unit.id());
            for (int minute = from; minute < to && space.units().containsKey(unit.id()) && minutes != null; minute++) {
                least = Math.min(least, unit.capacity() - minutes[minute]);
            }
        }
        return least == Integer.MAX_VALUE ? 1 : least;
    }
}
