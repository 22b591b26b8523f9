package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.calendar.DayRange;
import kaikan.ordinance.sale.Band;
import kaikan.ordinance.sale.BandTable;
import kaikan.ordinance.sale.Label;
import org.junit.jupiter.api.Test;

class CutTest {
    private static List<DayRange> ranges(String... texts) {
        return Stream.of(texts).map(DayRange::parse).toList();
    }

    private static String pieces(Cut cut, String... open) {
        return cut.pieces(ranges(open)).stream().map(DayRange::toString).collect(Collectors.joining(" "));
    }

    private static Cut bands(String... times) {
        List<Band> bands = ranges(times).stream().map(time -> new Band("b" + time.from(), Label.of("帯", "band"), time)).toList();
        return new Cut.Bands(new BandTable(bands, List.of(), Set.of("b540")));
    }

    @Test
    void bandsThatReachBeyondTheOpeningHoursAreNotCounted() {
        Cut cut = bands("9:00-12:00", "13:00-17:00", "18:00-21:00");
        assertEquals("9:00-12:00 13:00-17:00 18:00-21:00", pieces(cut, "8:30-21:30"));
        assertEquals("9:00-12:00 13:00-17:00", pieces(cut, "9:00-17:00"));
        assertEquals("", pieces(cut, "10:00-12:00"));
    }

    @Test
    void freeTimesAreCountedInTheStepsOfTheOrdinanceThatLieWithinTheOpeningHours() {
        assertEquals("9:30-10:00 10:00-10:30", pieces(new Cut.Steps(30), "9:15-10:45"));
        assertEquals("9:00-10:00 10:00-11:00 13:00-14:00", pieces(new Cut.Steps(60), "9:00-11:30", "13:00-14:00"));
    }

    @Test
    void whatIsSoldByTheDayOrByNoRuleIsOnePieceADay() {
        assertEquals("9:00-21:00", pieces(new Cut.Days(), "9:00-12:00", "13:00-21:00"));
        assertEquals("9:00-21:00", pieces(Cut.of(Optional.empty(), "hall"), "9:00-21:00"));
    }
}
