package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import kaikan.calendar.DayRange;
import kaikan.calendar.TimeSlot;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesOfUseTest {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Texts TEXTS = new Texts();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8 9:00-17:00                                | 2026年12月8日（火） 9:00〜17:00
            8 9:00-17:00, 9 9:00-17:00                  | 2026年12月8日（火）〜12月9日（水） 毎日 9:00〜17:00
            8 9:00-17:00, 9 10:00-12:00                 | 2026年12月8日（火） 9:00〜17:00、12月9日（水） 10:00〜12:00
            8 9:00-17:00, 10 9:00-17:00                 | 2026年12月8日（火） 9:00〜17:00、12月10日（木） 9:00〜17:00
            8 13:00-17:00, 8 9:00-13:00                 | 2026年12月8日（火） 9:00〜17:00
            8 15:00-17:00, 8 9:00-12:00, 8 9:00-12:00   | 2026年12月8日（火） 9:00〜12:00、15:00〜17:00
            8 18:00-24:00                               | 2026年12月8日（火） 18:00〜24:00
            8 22:00-29:00                               | 2026年12月8日（火） 22:00 〜 2026年12月9日（水） 5:00
            31 9:00-12:00, 32 9:00-12:00, 33 9:00-11:00 | 2026年12月31日（木）〜2027年1月1日（金） 毎日 9:00〜12:00、2027年1月2日（土） 9:00〜11:00
            """)
    void daysByDayHoursAreNoNight(String uses, String said) {
        assertEquals(said, Telling.uses(slots(uses), JAPAN).in(TEXTS.in(Language.JA)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN   | Tuesday 8 December 2026 to Wed 9 Dec, each day 9:00–17:00; Fri 11 Dec 9:00–12:00
            EASY | 2026年《ねん》 12月《がつ》 ｜8日《ようか》（火曜日《かようび》）から 12月《がつ》 ｜9日《ここのか》（水曜日《すいようび》）まで 毎日《まいにち》 9:00〜17:00、12月《がつ》 11日《にち》（金曜日《きんようび》） 9:00〜12:00
            """)
    void everyLanguageSaysItsDays(Language language, String said) {
        assertEquals(said, Telling.uses(slots("8 9:00-17:00, 9 9:00-17:00, 11 9:00-12:00"), JAPAN).in(TEXTS.in(language)));
    }

    @ParameterizedTest
    @CsvSource({"JA, ほか4日", "EN, and 4 more days"})
    void whatIsTooLongForALineCountsItsRest(Language language, String rest) {
        String days = "1 9:00-12:00, 3 9:00-12:00, 5 9:00-12:00, 7 9:00-12:00, 9 9:00-12:00, 10 9:00-12:00, 12 9:00-12:00, 14 9:00-12:00";
        String said = Telling.uses(slots(days), JAPAN).in(TEXTS.in(language));
        assertEquals(rest, said.substring(said.length() - rest.length()));
    }

    /// Days of December 2026, counted on into the next year, and times.
    private static List<TimeSlot> slots(String uses) {
        return Arrays.stream(uses.split(", ")).map(use -> {
            String[] parts = use.split(" ");
            return DayRange.parse(parts[1]).on(LocalDate.of(2026, 11, 30).plusDays(Integer.parseInt(parts[0])), JAPAN);
        }).toList();
    }
}
