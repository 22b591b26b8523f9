package kaikan.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTest {
    private static final Holidays JAPAN = Holidays.japan();

    @ParameterizedTest
    @CsvSource(textBlock = """
            1948, 9/23 11/3 11/23
            1959, 1/1 1/15 3/21 4/10 4/29 5/3 5/5 9/24 11/3 11/23
            1973, 1/1 1/15 2/11 3/21 4/29 4/30 5/3 5/5 9/15 9/23 9/24 10/10 11/3 11/23
            1986, 1/1 1/15 2/11 3/21 4/29 5/3 5/5 9/15 9/23 10/10 11/3 11/23 11/24
            1988, 1/1 1/15 2/11 3/20 3/21 4/29 5/3 5/4 5/5 9/15 9/23 10/10 11/3 11/23
            1989, 1/1 1/2 1/15 1/16 2/11 2/24 3/21 4/29 5/3 5/4 5/5 9/15 9/23 10/10 11/3 11/23 12/23
            2009, 1/1 1/12 2/11 3/20 4/29 5/3 5/4 5/5 5/6 7/20 9/21 9/22 9/23 10/12 11/3 11/23 12/23
            2018, 1/1 1/8 2/11 2/12 3/21 4/29 4/30 5/3 5/4 5/5 7/16 8/11 9/17 9/23 9/24 10/8 11/3 11/23 12/23 12/24
            2019, 1/1 1/14 2/11 3/21 4/29 4/30 5/1 5/2 5/3 5/4 5/5 5/6 7/15 8/11 8/12 9/16 9/23 10/14 10/22 11/3 11/4 11/23
            2020, 1/1 1/13 2/11 2/23 2/24 3/20 4/29 5/3 5/4 5/5 5/6 7/23 7/24 8/10 9/21 9/22 11/3 11/23
            2021, 1/1 1/11 2/11 2/23 3/20 4/29 5/3 5/4 5/5 7/22 7/23 8/8 8/9 9/20 9/23 11/3 11/23
            2026, 1/1 1/12 2/11 2/23 3/20 4/29 5/3 5/4 5/5 5/6 7/20 8/11 9/21 9/22 9/23 10/12 11/3 11/23
            2027, 1/1 1/11 2/11 2/23 3/21 3/22 4/29 5/3 5/4 5/5 7/19 8/11 9/20 9/23 10/11 11/3 11/23
            """)
    void theYearHasTheseHolidays(int year, String days) {
        assertEquals(days, JAPAN.in(year).stream()
                .map(day -> day.date().getMonthValue() + "/" + day.date().getDayOfMonth())
                .collect(Collectors.joining(" ")));
    }

    @Test
    void holidaysSayTheirNameInThreeLanguages() {
        var substitute = JAPAN.on(LocalDate.of(2026, 5, 6)).orElseThrow().name();
        assertEquals("振替休日", substitute.in("ja"));
        assertEquals("Substitute holiday", substitute.in("en"));
        assertEquals("国民の休日", JAPAN.on(LocalDate.of(2026, 9, 22)).orElseThrow().name().ja());
        assertEquals("国民の休日", JAPAN.on(LocalDate.of(2019, 4, 30)).orElseThrow().name().ja());
        assertEquals("振替休日", JAPAN.on(LocalDate.of(2019, 5, 6)).orElseThrow().name().ja());
    }

    @Test
    void everyAnnouncedEquinoxIsTheCalculatedOne() {
        for (int year = 2016; year <= 2027; year++) {
            for (Equinox equinox : Equinox.values()) {
                LocalDate day = equinox.calculated(year);
                assertTrue(JAPAN.isHoliday(day), day.toString());
            }
        }
        assertEquals(LocalDate.of(2092, 3, 19), Equinox.VERNAL.calculated(2092));
        assertEquals(LocalDate.of(1979, 9, 24), Equinox.AUTUMNAL.calculated(1979));
    }

    @Test
    void everyYearFromThreeToTwentyTwoHolidaysAndNoneOutsideTheLaw() {
        for (int year = Holidays.FIRST_YEAR; year <= Holidays.LAST_YEAR; year++) {
            int count = JAPAN.in(year).size();
            assertTrue(count >= (year == 1948 ? 3 : 9) && count <= 22, year + ": " + count);
        }
        assertEquals(List.of(), JAPAN.in(1947));
        assertEquals(List.of(), JAPAN.in(2100));
    }

    @Test
    void anOperatorCanAddADayAndTakeOneAway() {
        var prefecturalDay = HolidayRule.parse("2026 - | 8/21 | 県民の日 | Prefecture Day | 県民《けんみん》の 日《ひ》");
        var own = JAPAN.with(List.of(prefecturalDay)).without(LocalDate.of(2026, 11, 3));
        assertEquals("県民の日", own.on(LocalDate.of(2026, 8, 21)).orElseThrow().name().ja());
        assertFalse(own.isHoliday(LocalDate.of(2026, 11, 3)));
        assertTrue(JAPAN.isHoliday(LocalDate.of(2026, 11, 3)));
    }

    @Test
    void theEquinoxesOfAYearAreTentativeUntilTheFirstOfFebruaryOfTheYearBefore() {
        LocalDate equinox = LocalDate.of(2028, 3, 20);
        assertTrue(JAPAN.isHoliday(equinox));
        assertEquals(Certainty.TENTATIVE, JAPAN.certainty(equinox, LocalDate.of(2027, 1, 31)));
        assertEquals(Certainty.SETTLED, JAPAN.certainty(equinox, LocalDate.of(2027, 2, 1)));
    }

    @Test
    void aDayBetweenTwoHolidaysIsTentativeWithTheEquinoxThatMakesIt() {
        assertTrue(JAPAN.isHoliday(LocalDate.of(2032, 9, 21)));
        assertEquals(Certainty.TENTATIVE, JAPAN.certainty(LocalDate.of(2032, 9, 21), LocalDate.of(2030, 6, 1)));
        assertEquals(Certainty.SETTLED, JAPAN.certainty(LocalDate.of(2032, 9, 20), LocalDate.of(2030, 6, 1)));
    }
}
