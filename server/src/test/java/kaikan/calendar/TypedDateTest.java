package kaikan.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    @Test
    void daysAndMonthsAreReadAsTheyAreWrittenInAddresses() {
        assertEquals(Optional.of(LocalDate.of(2026, 12, 8)), TypedDate.day("2026-12-08"));
        assertEquals(Optional.of(YearMonth.of(2026, 12)), TypedDate.month("2026-12"));
        assertEquals(Optional.of(LocalDate.of(9998, 12, 31)), TypedDate.day("9998-12-31"));
    }

    @Test
    void aDayAfterTheLastIsToldFromWhatIsNoDay() {
        assertEquals(Optional.of(TypedDate.LAST), TypedDate.day(TypedDate.LAST.toString()));
        assertFalse(TypedDate.tooLate("9998-12-31"));
        assertTrue(TypedDate.tooLate("9999-01-01"));
        assertFalse(TypedDate.tooLate("9999-02-30"));
        assertFalse(TypedDate.tooLate(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "2026-02-30", "+999999999-12-31", "-999999999-01-01", "0999-12-31", "9999-01-01", "２０２６-12-08"})
    void whatNoDatabaseKeepsIsNoDay(String text) {
        assertEquals(Optional.empty(), TypedDate.day(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-13", "+999999999-12", "-999999999-01", "9999-01"})
    void whatNoDatabaseKeepsIsNoMonth(String text) {
        assertEquals(Optional.empty(), TypedDate.month(text));
    }
}
