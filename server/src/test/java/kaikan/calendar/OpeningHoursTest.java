package kaikan.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {
    private static final Holidays JAPAN = Holidays.japan();

    @Test
    void aHouseOpensInItsZone() {
        var hours = OpeningHours.parse("9:00-21:00");
        var open = (OpeningDay.Open) hours.on(LocalDate.of(2026, 11, 22), JAPAN);
        assertEquals("2026-11-22T00:00:00Z", open.slots(LocalDate.of(2026, 11, 22), ZoneId.of("Asia/Tokyo")).getFirst().start().toString());
        assertEquals(OpeningHours.daily(DayRange.parse("9:00-21:00")), hours);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            closed 12/29-1/3                  | 2026-12-28 | open
            closed 12/29-1/3                  | 2026-12-29 | shut
            closed 12/29-1/3                  | 2027-01-03 | shut
            closed 12/29-1/3                  | 2027-01-04 | open
            closed 8/13-8/15                  | 2026-08-14 | shut
            closed 8/13-8/15                  | 2026-12-14 | open
            closed mon                        | 2026-11-23 | shut
            closed mon unless holiday         | 2026-11-23 | open
            closed mon unless holiday         | 2026-11-30 | shut
            closed mon or next weekday        | 2026-11-23 | open
            closed mon or next weekday        | 2026-11-24 | shut
            closed mon or next weekday        | 2026-11-30 | shut
            closed mon or next weekday        | 2026-12-01 | open
            closed mon or next weekday        | 2026-05-04 | open
            closed mon or next weekday        | 2026-05-06 | open
            closed mon or next weekday        | 2026-05-07 | shut
            closed 2nd wed                    | 2026-11-11 | shut
            closed 2nd wed                    | 2026-11-18 | open
            closed last sun                   | 2026-11-29 | shut
            closed last sun                   | 2026-11-22 | open
            closed 5th sun                    | 2026-11-29 | shut
            closed 5th sun                    | 2026-12-27 | open
            closed holiday                    | 2026-09-22 | shut
            closed day after holiday          | 2026-11-24 | shut
            closed day after holiday          | 2026-05-04 | open
            """)
    void closedDaysFollowTheirRule(String rule, LocalDate date, String expected) {
        var day = OpeningHours.parse("9:00-21:00; " + rule).on(date, JAPAN);
        assertEquals(expected, day instanceof OpeningDay.Open ? "open" : "shut");
    }

    @Test
    void weekendsAndHolidaysMayHaveHoursOfTheirOwn() {
        var hours = OpeningHours.parse("mon-fri 9:00-12:00,13:00-21:00; sat 9:00-17:00; holiday 10:00-16:00");
        assertEquals("9:00-12:00 13:00-21:00", ranges(hours, LocalDate.of(2026, 11, 24)));
        assertEquals("9:00-17:00", ranges(hours, LocalDate.of(2026, 11, 21)));
        assertEquals("shut", ranges(hours, LocalDate.of(2026, 11, 22)));
        assertEquals("10:00-16:00", ranges(hours, LocalDate.of(2026, 11, 23)));
    }

    @Test
    void theTextCanBeReadAgain() {
        for (String text : List.of(
                "9:00-21:00",
                "mon-fri 9:00-21:00; sat,sun 9:00-24:00; closed 12/29-1/3, mon or next weekday",
                "fri-mon 8:30-12:00,13:00-17:15; holiday 10:00-16:00; closed last sun, 1st wed, tue unless holiday, holiday, 5th mon")) {
            var hours = OpeningHours.parse(text);
            assertEquals(hours, OpeningHours.parse(hours.text()));
        }
    }

    @Test
    void whatCannotBeReadSaysWhichPart() {
        for (String text : List.of("", "mon", "mun 9:00-10:00", "9:00-9:00", "9:75-10:00", "9:00-12:00,11:00-13:00",
                "9:00-21:00; closed mon maybe")) {
            assertThrows(IllegalArgumentException.class, () -> OpeningHours.parse(text), text);
        }
    }

    @Test
    void aDayThatHangsOnAnUnannouncedEquinoxIsTentative() {
        var today = LocalDate.of(2026, 11, 22);
        var autumn2028 = LocalDate.of(2028, 9, 22);
        var hours = OpeningHours.parse("9:00-21:00; closed holiday");
        assertEquals(Certainty.TENTATIVE, hours.certainty(autumn2028, JAPAN, today));
        assertEquals(Certainty.TENTATIVE, hours.certainty(autumn2028.plusDays(1), JAPAN, today));
        assertEquals(Certainty.SETTLED, hours.certainty(autumn2028, JAPAN, LocalDate.of(2027, 2, 1)));
        assertEquals(Certainty.SETTLED, hours.certainty(LocalDate.of(2028, 11, 3), JAPAN, today));
        assertEquals(Certainty.SETTLED, OpeningHours.parse("9:00-21:00; closed mon").certainty(autumn2028, JAPAN, today));
    }

    @Test
    void theNextOpenDayPassesOverTheNewYear() {
        var hours = OpeningHours.parse("9:00-21:00; closed 12/29-1/3");
        assertEquals(LocalDate.of(2027, 1, 4), hours.nextOpenDay(LocalDate.of(2026, 12, 30), JAPAN));
    }

    private static String ranges(OpeningHours hours, LocalDate date) {
        return switch (hours.on(date, JAPAN)) {
            case OpeningDay.Open(var all) -> all.stream().map(DayRange::toString).collect(Collectors.joining(" "));
            case OpeningDay.Shut _ -> "shut";
        };
    }
}
