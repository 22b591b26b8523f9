package kaikan.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TimeSlotTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void anEmptyOrBackwardSlotCannotExist() {
        Instant now = Instant.parse("2026-11-22T00:00:00Z");
        assertThrows(IllegalArgumentException.class, () -> new TimeSlot(now, now));
        assertThrows(IllegalArgumentException.class, () -> new TimeSlot(now, now.plusNanos(999)));
        assertThrows(IllegalArgumentException.class, () -> new TimeSlot(now, now.minusSeconds(1)));
        assertEquals(Duration.ofNanos(1000), new TimeSlot(now, now.plusNanos(1999)).duration());
    }

    @Test
    void aDayInTokyoBeginsAtFifteenHoursOfTheDayBeforeInUtc() {
        TimeSlot day = TimeSlot.ofDay(DAY, TOKYO);
        assertEquals("2026-11-21T15:00:00Z/2026-11-22T15:00:00Z", day.start() + "/" + day.end());
        assertEquals(List.of(DAY), day.datesIn(TOKYO));
    }

    @Test
    void aDayWhoseClocksChangeHasTwentyThreeOrTwentyFiveHours() {
        assertEquals(23, TimeSlot.ofDay(LocalDate.of(2026, 3, 29), BERLIN).duration().toHours());
        assertEquals(25, TimeSlot.ofDay(LocalDate.of(2026, 10, 25), BERLIN).duration().toHours());
    }

    @Test
    void aSlotMayEndAtTwentyFourHours() {
        TimeSlot evening = TimeSlot.of(DAY, LocalTime.of(17, 0), LocalTime.MIDNIGHT, TOKYO);
        assertEquals(TimeSlot.ofDay(DAY, TOKYO).end(), evening.end());
        assertEquals(evening, DayRange.parse("17:00-24:00").on(DAY, TOKYO));
        assertEquals(List.of(DAY), evening.datesIn(TOKYO));
    }

    @Test
    void bandsThatMeetAbutAndDoNotOverlap() {
        TimeSlot morning = band(9, 13);
        TimeSlot afternoon = band(13, 17);
        assertTrue(morning.abuts(afternoon) && afternoon.abuts(morning));
        assertFalse(morning.overlaps(afternoon));
        assertFalse(morning.contains(morning.end()));
        assertTrue(morning.isBefore(afternoon));
        assertEquals(band(9, 17), morning.span(afternoon));
        assertEquals(Optional.empty(), morning.intersection(afternoon));
    }

    @Test
    void takingTheMiddleOutLeavesBothEnds() {
        assertEquals(List.of(band(9, 12), band(13, 17)), band(9, 17).minus(band(12, 13)));
        assertEquals(List.of(), band(12, 13).minus(band(9, 17)));
        assertEquals(List.of(band(9, 12)), band(9, 17).minus(band(12, 21)));
        assertEquals(List.of(band(9, 12)), band(9, 12).minus(band(12, 13)));
    }

    @Test
    void overlappingAndAbuttingSlotsMergeAndASmallOneNeverShortensALargeOne() {
        assertEquals(List.of(band(9, 17), band(18, 21)), TimeSlot.merged(List.of(band(18, 21), band(9, 17), band(10, 11))));
        assertEquals(List.of(band(9, 17)), TimeSlot.merged(List.of(band(13, 17), band(9, 13))));
    }

    @Test
    void setupAndRemovalWidenASlot() {
        assertEquals(band(8, 14), band(9, 13).widened(Duration.ofHours(1), Duration.ofHours(1)));
        assertThrows(IllegalArgumentException.class, () -> band(9, 13).widened(Duration.ofHours(-1), Duration.ZERO));
    }

    @Test
    void aRangePastMidnightEndsOnTheNextDay() {
        TimeSlot night = DayRange.parse("21:00-29:00").on(DAY, TOKYO);
        assertEquals(Duration.ofHours(8), night.duration());
        assertEquals(List.of(DAY, DAY.plusDays(1)), night.datesIn(TOKYO));
    }

    @RepeatedTest(300)
    void relationsAgreeWithAModelOfSingleMinutes(RepetitionInfo info) {
        SplittableRandom random = new SplittableRandom(info.getCurrentRepetition());
        TimeSlot a = any(random);
        TimeSlot b = any(random);
        List<Instant> both = minutes(a).filter(b::contains).toList();
        assertEquals(!both.isEmpty(), a.overlaps(b));
        assertEquals(both, a.intersection(b).stream().flatMap(TimeSlotTest::minutes).toList());
        assertEquals(minutes(a).filter(m -> !b.contains(m)).toList(), a.minus(b).stream().flatMap(TimeSlotTest::minutes).toList());
        assertEquals(minutes(b).allMatch(a::contains), a.contains(b));
        assertEquals(
                Stream.concat(minutes(a), minutes(b)).distinct().sorted().toList(),
                TimeSlot.merged(List.of(a, b)).stream().flatMap(TimeSlotTest::minutes).toList());
        assertTrue(a.span(b).contains(a) && a.span(b).contains(b));
    }

    private static TimeSlot any(SplittableRandom random) {
        Instant start = TimeSlot.ofDay(DAY, TOKYO).start().plusSeconds(60L * random.nextInt(60));
        return TimeSlot.lasting(start, Duration.ofMinutes(random.nextInt(1, 60)));
    }

    private static Stream<Instant> minutes(TimeSlot slot) {
        return Stream.iterate(slot.start(), slot::contains, minute -> minute.plusSeconds(60));
    }

    private static TimeSlot band(int from, int to) {
        return TimeSlot.of(DAY, LocalTime.of(from, 0), LocalTime.of(to, 0), TOKYO);
    }
}
