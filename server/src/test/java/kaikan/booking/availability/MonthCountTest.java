package kaikan.booking.availability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import kaikan.facility.SpaceKind;
import org.junit.jupiter.api.Test;

/// The month tells a hall that is free all day from one that is free in part, and counts it once with its parts.
class MonthCountTest {
    private final Floor floor = Floor.hall();

    @Test
    void aHallThatNobodyHoldsIsFreeAllDayAndOneHall() {
        assertEquals(new MonthView.Count(1, 0, 1, 1), counted());
    }

    @Test
    void aHallWithATakenThirdIsFreeInPart() {
        floor.booked("a", 9, 21);
        assertEquals(new MonthView.Count(0, 1, 1, 1), counted());
    }

    @Test
    void aHallThatIsTakenForAMorningIsFreeInPart() {
        floor.booked("hall", 9, 13);
        assertEquals(new MonthView.Count(0, 1, 1, 1), counted());
    }

    @Test
    void aHallThatIsTakenAllDayIsNotFree() {
        floor.booked("hall", 9, 21);
        assertEquals(new MonthView.Count(0, 0, 0, 1), counted());
    }

    /// In this house hall, pairs and thirds all stand by themselves, beside a room and a lounge.
    @Test
    void whatSharesItsFloorIsOneHallHoweverItIsDrawn() {
        assertEquals(new MonthView.Count(3, 0, 3, 3), floor.counted().get(SpaceKind.HALL));
        floor.booked("ab", 9, 21);
        assertEquals(new MonthView.Count(2, 1, 3, 3), floor.counted().get(SpaceKind.HALL));
    }

    private MonthView.Count counted() {
        DayView day = floor.seen();
        return MonthView.Count.NONE.and(List.of(day.lane("hall"), day.lane("a"), day.lane("b"), day.lane("c")));
    }
}
