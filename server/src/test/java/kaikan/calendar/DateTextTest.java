package kaikan.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DateTextTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void eachLanguageWritesDatesItsOwnWay() {
        assertEquals("2026年11月22日（日）", DateText.date(DAY, "ja"));
        assertEquals("2026年《ねん》 11月《がつ》 22日《にち》（日曜日《にちようび》）", DateText.date(DAY, "easy"));
        assertEquals("Sun 22 Nov 2026", DateText.heading(DAY, "en"));
        assertEquals("2026年《ねん》 11月《がつ》", DateText.month(YearMonth.of(2026, 11), "easy"));
        assertEquals("Sunday 22 November 2026", DateText.date(DAY, "en"));
        assertEquals("11月22日（日）", DateText.shortDate(DAY, "ja"));
        assertEquals("Sun 22 Nov", DateText.shortDate(DAY, "en"));
        assertEquals("November 2026", DateText.month(YearMonth.of(2026, 11), "en"));
    }

    @Test
    void easyJapaneseReadsADateAloudInTheTextOfAPage() {
        assertEquals("2026年《ねん》 11月《がつ》 22日《にち》（日曜日《にちようび》）", DateText.date(DAY, "easy"));
        assertEquals("2026年《ねん》 11月《がつ》 ｜1日《ついたち》（日曜日《にちようび》）", DateText.date(DAY.withDayOfMonth(1), "easy"));
        assertEquals("11月《がつ》 22日《にち》（日曜日《にちようび》）", DateText.shortDate(DAY, "easy"));
        assertEquals("2026年《ねん》 11月《がつ》 ｜20日《はつか》（金曜日《きんようび》）", DateText.date(DAY.withDayOfMonth(20), "easy"));
    }

    @Test
    void aSlotNamesItsSecondDayOnlyIfItHasOne() {
        var evening = TimeSlot.of(DAY, LocalTime.of(17, 0), LocalTime.MIDNIGHT, TOKYO);
        assertEquals("2026年11月22日（日） 17:00〜24:00", DateText.slot(evening, TOKYO, "ja"));
        var night = DayRange.parse("21:00-29:00").on(DAY, TOKYO);
        assertEquals("Sunday 22 November 2026 21:00 – Monday 23 November 2026 5:00", DateText.slot(night, TOKYO, "en"));
        assertEquals("9:00–13:00", DateText.times(DayRange.parse("9:00-13:00"), "en"));
    }
}
