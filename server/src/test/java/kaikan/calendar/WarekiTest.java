package kaikan.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarekiTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            2026-11-22, 令和8年11月22日
            2019-05-01, 令和元年5月1日
            2019-04-30, 平成31年4月30日
            1989-01-08, 平成元年1月8日
            1989-01-07, 昭和64年1月7日
            1926-12-25, 昭和元年12月25日
            1926-12-24, 大正15年12月24日
            1912-07-30, 大正元年7月30日
            1912-07-29, 明治45年7月29日
            1873-01-01, 明治6年1月1日
            """)
    void datesArePrintedAndReadInTheirEra(LocalDate date, String text) {
        assertEquals(text, Wareki.format(date));
        assertEquals(Optional.of(date), Wareki.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"R8.11.22", "r8/11/22", "令和８年１１月２２日", "Ｒ８．１１．２２", " 令和 8年 11月 22日 "})
    void aTypedDateMayBeShortOrFullWidth(String typed) {
        assertEquals(Optional.of(LocalDate.of(2026, 11, 22)), Wareki.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "令和8年", "令和8年2月30日", "平成31年5月1日", "昭和64年1月8日", "令和元年4月30日", "明治1年1月1日", "2026年1月1日", "X8.1.1"})
    void aDayThatDoesNotExistInThatEraIsNotRead(String typed) {
        assertEquals(Optional.empty(), Wareki.parse(typed));
    }

    @ParameterizedTest
    @CsvSource({"2026, 令和8年度", "2019, 令和元年度", "2018, 平成30年度", "1989, 平成元年度", "1988, 昭和63年度"})
    void fiscalYearsAreNamedByTheirEra(int year, String name) {
        assertEquals(name, Wareki.format(new FiscalYear(year)));
    }

    @Test
    void theFiscalYearRunsFromAprilToMarch() {
        var year = FiscalYear.of(LocalDate.of(2027, 3, 31));
        assertEquals(new FiscalYear(2026), year);
        assertEquals(year.next(), FiscalYear.of(LocalDate.of(2027, 4, 1)));
        assertEquals(LocalDate.of(2026, 4, 1) + "/" + LocalDate.of(2027, 3, 31), year.first() + "/" + year.last());
        assertEquals(YearMonth.of(2027, 3), year.months().getLast());
        assertEquals(365, year.in(ZoneId.of("Asia/Tokyo")).duration().toDays());
    }

    @Test
    void beforeTheGregorianCalendarThereIsNoAnswer() {
        assertThrows(IllegalArgumentException.class, () -> Wareki.format(LocalDate.of(1872, 12, 31)));
    }
}
