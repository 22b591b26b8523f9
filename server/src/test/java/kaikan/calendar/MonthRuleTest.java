package kaikan.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthRuleTest {
    private static final OpeningHours HOUSE = OpeningHours.parse("9:00-21:00; closed 12/29-1/3, mon or next weekday");

    @ParameterizedTest
    @CsvSource(textBlock = """
            2027-08-31,  6, SAME_DAY,       OPENS_ANYWAY,  2027-02-28
            2028-08-31,  6, SAME_DAY,       OPENS_ANYWAY,  2028-02-29
            2027-03-31,  1, SAME_DAY,       OPENS_ANYWAY,  2027-02-28
            2027-07-15,  6, SAME_DAY,       OPENS_ANYWAY,  2027-01-15
            2027-07-15,  6, FIRST_OF_MONTH, OPENS_ANYWAY,  2027-01-01
            2027-07-15,  6, FIRST_OF_MONTH, NEXT_OPEN_DAY, 2027-01-05
            2027-05-31, 24, SAME_DAY,       NEXT_OPEN_DAY, 2025-05-31
            2026-11-30,  0, SAME_DAY,       NEXT_OPEN_DAY, 2026-12-01
            """)
    void applicationsOpenMonthsAhead(LocalDate use, int months, MonthRule.Day day, MonthRule.IfClosed ifClosed, LocalDate opens) {
        var rule = new MonthRule(months, day, ifClosed);
        assertEquals(opens, rule.opens(use, date -> HOUSE.on(date, Holidays.japan()) instanceof OpeningDay.Open));
    }

    @Test
    void monthsHaveBounds() {
        assertThrows(IllegalArgumentException.class, () -> new MonthRule(-1, MonthRule.Day.SAME_DAY, MonthRule.IfClosed.OPENS_ANYWAY));
    }
}
