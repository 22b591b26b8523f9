package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kaikan.calendar.DayRange;
import kaikan.calendar.DayRule;
import kaikan.calendar.OpeningHours;
import kaikan.calendar.TypedTime;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursSheetTest {
    private static final Words WORDS = new Texts().in(Language.JA);

    private static OpeningHours read(Map<String, String> fields) {
        SheetReader reader = new SheetReader(new Sheet(new HashMap<>(fields)), WORDS, "facility");
        OpeningHours hours = HoursSheet.read(new Sheet(new HashMap<>(fields)), reader);
        assertTrue(reader.errors().isEmpty(), () -> reader.errors().toString());
        return hours;
    }

    private static List<String> wrong(Map<String, String> fields) {
        SheetReader reader = new SheetReader(new Sheet(new HashMap<>(fields)), WORDS, "facility");
        HoursSheet.read(new Sheet(new HashMap<>(fields)), reader);
        return List.copyOf(reader.errors().fields());
    }

    @ParameterizedTest
    @CsvSource({"9, 540", "9:00, 540", "0900, 540", "930, 570", "9時, 540", "9時30分, 570", "24:00, 1440", "29:00, 1740", "9:60, -1",
        "49:00, -1", "noon, -1", "'', -1"})
    void timesAreReadAsPeopleTypeThem(String typed, int minute) {
        assertEquals(minute, TypedTime.minute(typed));
    }

    @Test
    void whatTheDemonstrationKeepsComesBackFromTheForm() {
        for (String line : List.of("mon-sun 9:00-21:00; closed 12/29-1/3", "mon-sat 9:00-12:00,13:00-21:00; closed holiday, 12/29-1/3",
                "mon-sun 0:00-24:00", "mon-fri 9:00-17:00; holiday 10:00-16:00; closed mon or next weekday, last sun, day after holiday")) {
            OpeningHours hours = OpeningHours.parse(line);
            OpeningHours back = read(HoursSheet.fields(hours));
            assertEquals(hours.weekly(), back.weekly());
            assertEquals(hours.onHolidays(), back.onHolidays());
            assertEquals(Map.of(), difference(hours.closed(), back.closed()));
        }
    }

    private static Map<DayRule, Boolean> difference(List<DayRule> some, List<DayRule> others) {
        Map<DayRule, Boolean> difference = new HashMap<>();
        some.stream().filter(rule -> !others.contains(rule)).forEach(rule -> difference.put(rule, true));
        others.stream().filter(rule -> !some.contains(rule)).forEach(rule -> difference.put(rule, false));
        return difference;
    }

    @RepeatedTest(100)
    void whateverHoursTheFormCanShowComeBackFromIt(RepetitionInfo run) {
        OpeningHours hours = random(new Random(run.getCurrentRepetition()));
        OpeningHours back = read(HoursSheet.fields(hours));
        assertEquals(hours.weekly(), back.weekly());
        assertEquals(Map.of(), difference(hours.closed(), back.closed()));
        assertEquals(back, OpeningHours.parse(back.text()));
    }

    private static OpeningHours random(Random random) {
        Map<DayOfWeek, List<DayRange>> weekly = new EnumMap<>(DayOfWeek.class);
        weekly.put(DayOfWeek.FRIDAY, List.of(new DayRange(540, 1020)));
        for (DayOfWeek day : DayOfWeek.values()) {
            int from = random.nextInt(700);
            int to = from + 1 + random.nextInt(200);
            DayRange first = new DayRange(from, to);
            weekly.put(day, random.nextBoolean() ? List.of(first) : List.of(first, new DayRange(to + random.nextInt(100), to + 200)));
        }
        List<DayRule> rules = new ArrayList<>();
        for (int i = 0; i < random.nextInt(4); i++) {
            MonthDay first = MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
            rules.add(new DayRule.Yearly(first, MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28))));
            rules.add(new DayRule.Nth(random.nextBoolean() ? -1 : 1 + random.nextInt(5), DayOfWeek.of(1 + random.nextInt(7))));
            rules.add(new DayRule.Weekly(DayOfWeek.of(1 + random.nextInt(7)), List.of(DayRule.IfHoliday.values()).get(random.nextInt(3))));
        }
        return new OpeningHours(weekly, List.of(), rules);
    }

    @Test
    void whatIsWrongIsSaidAtItsRow() {
        assertEquals(List.of("mon"), wrong(Map.of()));
        assertEquals(List.of("tue"), wrong(Map.of("tue_from_1", "17", "tue_to_1", "9")));
        assertEquals(List.of("wed"), wrong(Map.of("wed_from_1", "9", "wed_to_1", "13", "wed_from_2", "12", "wed_to_2", "17")));
        assertEquals(List.of("thu"), wrong(Map.of("thu_from_1", "18", "thu_to_1", "26:00")), "goes on on Friday, from 0:00");
        Map<String, String> open = Map.of("mon_from_1", "9", "mon_to_1", "17");
        Map<String, String> february = new HashMap<>(open);
        february.putAll(Map.of("yearly_2_from_month", "2", "yearly_2_from_day", "30"));
        assertEquals(List.of("yearly_2"), wrong(february));
        Map<String, String> second = new HashMap<>(open);
        second.put("nth_1_nth", "2");
        assertEquals(List.of("nth_1"), wrong(second));
    }

    @Test
    void fourteenDaysShowHolidaysAndClosedDays() {
        List<NextDays.Line> days =
                NextDays.of(OpeningHours.parse("mon-sun 9:00-17:00; closed holiday, 12/29-1/3"), LocalDate.of(2026, 12, 22), WORDS);
        assertEquals(14, days.size());
        assertEquals("9:00〜17:00", days.getFirst().text());
        assertTrue(!days.get(7).open() && days.get(7).text().contains("12月29日〜1月3日"), days.get(7)::toString);
        assertEquals("元日", days.get(10).note());
    }

    @Test
    void severalTimesOfADayAreJoinedAsTheLanguageJoins() {
        OpeningHours hours = OpeningHours.parse("mon-sun 9:00-12:00,13:00-17:00");
        Words english = new Texts().in(Language.EN);
        assertEquals("9:00–12:00, 13:00–17:00", NextDays.of(hours, LocalDate.of(2026, 12, 22), english).getFirst().text());
        assertEquals(List.of("Every day　9:00–12:00, 13:00–17:00"), OpeningWords.lines(english, hours));
        assertEquals("9:00〜12:00、13:00〜17:00", NextDays.of(hours, LocalDate.of(2026, 12, 22), WORDS).getFirst().text());
    }

    @Test
    void aDayThatNoDatabaseKeepsIsNoDay() {
        for (String typed : List.of("+12026-01-01", "0000-01-01", "2026-02-30", "いつか")) {
            SheetReader reader = new SheetReader(new Sheet(Map.of("withdrawn", typed)), WORDS, "facility");
            assertNull(reader.date("withdrawn"), typed);
            assertNotNull(reader.errors().of("withdrawn"), typed);
        }
        SheetReader late = new SheetReader(new Sheet(Map.of("withdrawn", "9999-12-31")), WORDS, "facility");
        assertNull(late.date("withdrawn"));
        assertEquals("9998-12-31 までの日付を入力してください。", late.errors().of("withdrawn"));
        SheetReader reader = new SheetReader(new Sheet(Map.of("withdrawn", "2026/12/31")), WORDS, "facility");
        assertEquals(LocalDate.of(2026, 12, 31), reader.date("withdrawn"));
        assertTrue(reader.errors().isEmpty());
    }
}
