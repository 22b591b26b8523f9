package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kaikan.calendar.TimeSlot;
import kaikan.insight.Occasion.Attended;
import org.junit.jupiter.api.Test;

class RoomTest {
    private static final Instant NINE = Instant.parse("2026-11-30T00:00:00Z");
    private static final Room.Plot ROOM = new Room.Plot("training", new Room.Label("研修室", "Training room"), Set.of(1L), "");

    private static Instant at(int minutesAfterNine) {
        return NINE.plusSeconds(60L * minutesAfterNine);
    }

    private static Occasion booked(int from, int to, Attended attended) {
        TimeSlot use = new TimeSlot(at(from), at(to));
        return new Occasion("R", "会議", Occasion.Openness.PUBLIC, "甲", 10, "研修室", Set.of(1L), use, use, attended);
    }

    private static Phase phase(int minutesAfterNine, Occasion... today) {
        return Room.of(ROOM, List.of(today), at(minutesAfterNine)).phase();
    }

    @Test
    void aBookedRoomIsInUseFromItsStartAndMissesItsPeopleAfterAQuarterOfAnHour() {
        Occasion nobody = booked(0, 120, new Attended(0, 0));
        assertEquals(Phase.IN_USE, phase(15, nobody));
        assertEquals(Phase.EXPECTED, phase(16, nobody));
        assertEquals(Phase.IN_USE, phase(16, booked(0, 120, new Attended(3, 3))));
        assertEquals(Phase.IN_USE, phase(60, booked(0, 120, new Attended(0, 5))), "they came, and are out for lunch");
    }

    @Test
    void whoStaysAfterTheEndMakesARoomOverdueForThreeHours() {
        Occasion staying = booked(0, 60, new Attended(2, 2));
        assertEquals(Phase.OVERDUE, phase(72, staying));
        assertEquals(12, Room.of(ROOM, List.of(staying), at(72)).minutes());
        assertEquals(Phase.FREE, phase(60 + 180, staying));
        assertEquals(Phase.FREE, phase(72, booked(0, 60, new Attended(0, 2))));
    }

    @Test
    void aRoomIsAboutToStartWithinTheHourAndFreeBefore() {
        Occasion later = booked(120, 180, new Attended(0, 0));
        assertEquals(Phase.FREE, phase(59, later));
        assertEquals(Phase.SOON, phase(60, later));
        assertEquals(Phase.FREE, phase(60));
    }

    @Test
    void aPartIsInUseWhenItsWholeIs() {
        TimeSlot hour = new TimeSlot(at(0), at(60));
        Occasion whole = new Occasion(
                "R", "展示会", Occasion.Openness.PUBLIC, "甲", 10, "全面", Set.of(1L, 2L), hour, hour, new Attended(1, 1));
        assertEquals(Phase.IN_USE, phase(30, whole));
        assertEquals(Phase.FREE, Room.of(new Room.Plot("b", new Room.Label("b", "b"), Set.of(3L), ""), List.of(whole), at(30)).phase());
    }

    @Test
    void aClosedRoomIsOff() {
        assertEquals(Phase.OFF, Room.of(new Room.Plot("a", new Room.Label("a", "a"), Set.of(1L), "点検"), List.of(), at(0)).phase());
    }
}
