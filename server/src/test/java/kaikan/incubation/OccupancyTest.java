package kaikan.incubation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kaikan.calendar.FiscalYear;
import kaikan.facility.Audience;
import kaikan.facility.Confirmation;
import kaikan.facility.Name;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.money.Yen;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class OccupancyTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 31);
    private static final Rent RENT = new Rent(Yen.of(27_500), Tax.INCLUDED);

    private static Space space(long id, @Nullable Long parent, Map<Long, Integer> units, @Nullable String area) {
        Name none = new Name("", "");
        BigDecimal squareMetres = area == null ? null : new BigDecimal(area);
        return new Space(id, 1, 1, parent, "s" + id, SpaceKind.OFFICE, "mco", none, none, none, squareMetres, null, Set.of(),
                Confirmation.REVIEW, Audience.STAFF, units, null, null);
    }

    /// MCO: eight rooms, and a ninth that is also let as four desks.
    private static List<Space> mco() {
        List<Space> spaces = new ArrayList<>();
        for (long room = 1; room <= 8; room++) {
            spaces.add(space(room, null, Map.of(room, 1), null));
        }
        spaces.add(space(9, null, Map.of(91L, 1, 92L, 1, 93L, 1, 94L, 1), null));
        for (long desk = 91; desk <= 94; desk++) {
            spaces.add(space(desk, 9L, Map.of(desk, 1), null));
        }
        return spaces;
    }

    private static Stretch let(long space) {
        return new Stretch(space, LocalDate.of(2026, 4, 1), null, RENT, "");
    }

    private static String rate(List<Space> spaces, List<Stretch> stretches, Counting counting) {
        return new Occupancy(spaces, stretches).on(DAY, counting).orElseThrow().rate().percent(1) + "%";
    }

    @Test
    void mcoHasTwoDenominators() {
        List<Stretch> let = List.of(let(1), let(2), let(3), let(4), let(5), let(6), let(7), let(91), let(92));
        Occupancy.Figure rooms = new Occupancy(mco(), let).on(DAY, Counting.ROOMS).orElseThrow();
        assertEquals("7.5 / 9", rooms.let().plain() + " / " + rooms.all().plain());
        assertEquals("83.3%", rate(mco(), let, Counting.ROOMS));
        assertEquals("75.0%", rate(mco(), let, Counting.UNITS));
    }

    @Test
    void theSplitRoomLetAsAWholeIsOneRoomAndFourParts() {
        assertEquals("11.1%", rate(mco(), List.of(let(9)), Counting.ROOMS));
        assertEquals("33.3%", rate(mco(), List.of(let(9)), Counting.UNITS));
    }

    @Test
    void largeAndSmallRoomsWeighDifferentlyByArea() {
        List<Space> tsukuba = new ArrayList<>();
        for (long room = 1; room <= 24; room++) {
            tsukuba.add(space(room, null, Map.of(room, 1), room <= 8 ? "50" : "25"));
        }
        List<Stretch> let = tsukuba.subList(0, 20).stream().map(room -> let(room.id())).toList();
        assertEquals("83.3%", rate(tsukuba, let, Counting.ROOMS));
        assertEquals("87.5%", rate(tsukuba, let, Counting.AREA));
    }

    @Test
    void roomsOfUnknownAreaAreLeftOutAndSaid() {
        List<Space> spaces = List.of(space(1, null, Map.of(1L, 1), "30"), space(2, null, Map.of(2L, 1), null));
        Occupancy.Figure figure = new Occupancy(spaces, List.of(let(1))).on(DAY, Counting.AREA).orElseThrow();
        assertEquals(1, figure.leftOut());
        assertTrue(new Occupancy(mco(), List.of()).on(DAY, Counting.AREA).isEmpty());
    }

    @Test
    void theYearIsTheMeanOfItsMonthEndsUpToToday() {
        Stretch untilMay = new Stretch(1, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 31), RENT, "");
        Occupancy occupancy = new Occupancy(List.of(space(1, null, Map.of(1L, 1), null)), List.of(untilMay));
        List<Occupancy.Figure> figures = occupancy.monthEnds(new FiscalYear(2026), LocalDate.of(2026, 7, 30), Counting.ROOMS);
        assertEquals(3, figures.size());
        assertEquals(new BigDecimal("66.7"), Occupancy.mean(figures).orElseThrow().percent(1));
        assertTrue(Occupancy.mean(List.of()).isEmpty());
    }

    @Test
    void theFirstAndTheLastDayAreLet() {
        Stretch march = new Stretch(1, DAY, DAY, RENT, "");
        assertTrue(march.on(DAY));
        assertTrue(!march.on(DAY.minusDays(1)) && !march.on(DAY.plusDays(1)));
    }

    @RepeatedTest(50)
    void noRateIsBelowNothingOrAboveAllAndRoomsNeverCountTwice(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Stretch> let = new ArrayList<>();
        boolean whole = random.nextBoolean();
        for (Space space : mco()) {
            boolean part = space.id() > 9;
            if (random.nextBoolean() && (space.id() != 9 || whole) && (!part || !whole)) {
                let.add(let(space.id()));
            }
        }
        for (Counting counting : List.of(Counting.ROOMS, Counting.UNITS)) {
            Occupancy.Figure figure = new Occupancy(mco(), let).on(DAY, counting).orElseThrow();
            BigDecimal percent = figure.rate().percent(4);
            assertTrue(percent.signum() >= 0 && percent.compareTo(new BigDecimal("100")) <= 0, () -> counting + " " + percent);
        }
    }
}
