package kaikan.ordinance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.calendar.Certainty;
import kaikan.calendar.DayRange;
import kaikan.calendar.OpeningHours;
import kaikan.calendar.TimeSlot;
import kaikan.ordinance.ApplicationQuestion.Part;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.web.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MayApplyTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final House HOUSE = new House(OpeningHours.parse("9:00-21:00; closed 12/29-1/3, 2nd mon"), TOKYO);
    private static final Ordinance RULES = TestOrdinances.of("openings");

    @ParameterizedTest(name = "{0} {1} {2}: on {3} from {4}")
    @CsvSource(textBlock = """
            koto,    ward,    ONLINE, 2027-07-15, 2027-01-04T10:00
            koto,    ward,    PHONE,  2027-07-15, 2027-01-04T13:00
            koto,    outside, ONLINE, 2027-07-15, 2027-04-01T10:00
            koto,    outside, PHONE,  2027-07-15, 2027-04-01T13:00
            koto,    ward,    ONLINE, 2027-12-15, 2027-06-01T10:00
            hall,    outside, ONLINE, 2027-07-15, 2026-07-15T00:00
            hall,    outside, ONLINE, 2028-02-29, 2027-02-28T00:00
            meeting, outside, ONLINE, 2027-07-15, 2027-04-15T00:00
            meeting, outside, ONLINE, 2027-05-31, 2027-02-28T00:00
            """)
    void applicationsOpenToTheMinute(String space, String applicant, ApplicationChannel channel, LocalDate use, LocalDateTime opens) {
        ApplicationAnswer before = ask(opens.minusMinutes(1), applicant, channel, day(space, use));
        assertEquals(opens, assertInstanceOf(ApplicationAnswer.NotYet.class, before).opens().toLocalDateTime());
        assertInstanceOf(ApplicationAnswer.Yes.class, ask(opens, applicant, channel, day(space, use)));
    }

    @Test
    void aMeetingRoomIsOpenEarlierTogetherWithTheHall() {
        LocalDate use = LocalDate.of(2027, 7, 15);
        LocalDateTime now = LocalDateTime.of(2026, 8, 1, 9, 0);
        assertInstanceOf(ApplicationAnswer.NotYet.class, ask(now, day("meeting", use)));
        assertInstanceOf(ApplicationAnswer.Yes.class, ask(now, day("meeting", use), day("hall", use)));
    }

    @Test
    void applicationsEndAtTheEndOfTheLastDay() {
        LocalDate use = LocalDate.of(2027, 7, 15);
        LocalDateTime midnight = LocalDateTime.of(2027, 6, 26, 0, 0);
        assertInstanceOf(ApplicationAnswer.Yes.class, ask(midnight.minusMinutes(1), day("hall", use)));
        var late = assertInstanceOf(ApplicationAnswer.TooLate.class, ask(midnight, day("hall", use)));
        assertEquals(LocalDate.of(2027, 6, 25), late.lastDay());
        assertEquals("20日前まで", late.citation());
    }

    @Test
    void withoutADeadlineItEndsWhenTheUseBegins() {
        LocalDate use = LocalDate.of(2027, 7, 15);
        assertInstanceOf(ApplicationAnswer.Yes.class, ask(use.atTime(8, 59), time("room", use, "9:00-10:00")));
        assertInstanceOf(ApplicationAnswer.Past.class, ask(use.atTime(9, 0), time("room", use, "9:00-10:00")));
    }

    @Test
    void sevenDaysInARowAreAllowedAndEightAreNot() {
        LocalDate first = LocalDate.of(2027, 6, 15);
        assertInstanceOf(ApplicationAnswer.Yes.class, ask(first.minusMonths(2).atStartOfDay(), row(first, 7)));
        var refused = assertInstanceOf(ApplicationAnswer.TooManyDays.class, ask(first.minusMonths(2).atStartOfDay(), row(first, 8)));
        assertEquals("8 of 7", refused.asked() + " of " + refused.limit());
        Part[] withAGap = Stream.concat(Stream.of(row(first, 7)), Stream.of(row(first.plusDays(8), 3))).toArray(Part[]::new);
        assertInstanceOf(ApplicationAnswer.Yes.class, ask(first.minusMonths(2).atStartOfDay(), withAGap));
    }

    @Test
    void whatWasGrantedBeforeIsNotAskedAboutAgainButCountsWithTheRest() {
        LocalDate use = LocalDate.of(2027, 7, 15);
        LocalDateTime late = use.minusDays(5).atStartOfDay();
        Part granted = new Part("hall", day("hall", use).slot(), true);
        assertInstanceOf(ApplicationAnswer.TooLate.class, ask(late, day("hall", use), day("hall", use.plusDays(40))));
        assertInstanceOf(ApplicationAnswer.Yes.class, ask(late, granted, day("hall", use.plusDays(40))));
        assertInstanceOf(ApplicationAnswer.TooLate.class, ask(late, granted, day("hall", use.plusDays(1))));
        LocalDate first = LocalDate.of(2027, 6, 15);
        Part[] grown = Stream.concat(
                Stream.of(row(first, 7)).map(part -> new Part(part.spaceClass(), part.slot(), true)), Stream.of(day("hall", first.plusDays(7))))
                .toArray(Part[]::new);
        assertInstanceOf(ApplicationAnswer.TooManyDays.class, ask(first.minusMonths(2).atStartOfDay(), grown));
    }

    @Test
    void aClosedDayIsRefusedWithItsRule() {
        ApplicationAnswer answer = ask(LocalDateTime.of(2026, 11, 22, 9, 0), time("room", LocalDate.of(2026, 12, 30), "9:00-10:00"));
        var closed = assertInstanceOf(ApplicationAnswer.Closed.class, answer);
        assertEquals("12/29-1/3", closed.rule().text());
        assertEquals(Certainty.SETTLED, closed.certainty());
    }

    @Test
    void aDayThatIsShutBecauseOfAnUnannouncedEquinoxSaysSo() {
        House house = new House(OpeningHours.parse("9:00-21:00; closed holiday"), TOKYO);
        LocalDate equinox = LocalDate.of(2028, 9, 22);
        var question = new ApplicationQuestion(
                List.of(day("hall", equinox)), "outside", ApplicationChannel.ONLINE, instant(LocalDateTime.of(2026, 11, 22, 9, 0)));
        assertEquals(Certainty.TENTATIVE, assertInstanceOf(ApplicationAnswer.Closed.class, RULES.mayApply(question, house)).certainty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            9:10-10:10,  9:00-10:30
            9:00-9:30,   9:00-10:00
            9:00-14:00,  9:00-13:00
            20:30-21:30, 20:00-21:00
            7:00-8:00,   9:00-10:00
            """)
    void aTimeOffTheGridIsAnsweredWithTheNearestOne(String asked, String nearest) {
        LocalDate use = LocalDate.of(2027, 7, 15);
        var refused = assertInstanceOf(ApplicationAnswer.NotSellable.class, ask(use.minusDays(9).atStartOfDay(), time("room", use, asked)));
        assertEquals(List.of(DayRange.parse(nearest)), refused.nearest());
    }

    @Test
    void whatIsNotInTheOrdinanceIsRefusedAndNeverFree() {
        assertInstanceOf(
                ApplicationAnswer.Unknown.class, ask(LocalDateTime.of(2027, 1, 1, 0, 0), day("ballroom", LocalDate.of(2027, 7, 15))));
    }

    @Test
    void everyRefusalHasASentenceAndANextStepInEveryLanguage() {
        LocalDate use = LocalDate.of(2027, 7, 15);
        List<ApplicationAnswer> answers = List.of(
                ask(use.minusYears(3).atStartOfDay(), day("hall", use)),
                ask(use.minusDays(2).atStartOfDay(), day("hall", use)),
                ask(use.plusDays(2).atStartOfDay(), day("hall", use)),
                ask(use.minusDays(30).atStartOfDay(), day("hall", LocalDate.of(2027, 7, 12))),
                ask(use.minusDays(30).atStartOfDay(), time("room", use, "9:10-10:00")),
                ask(use.minusDays(30).atStartOfDay(), row(use, 8)),
                ask(use.minusDays(30).atStartOfDay(), day("ballroom", use)),
                new ApplicationAnswer.NotSellable(use, DayRange.parse("9:00-10:00"), List.of()),
                new ApplicationAnswer.NotOneDay(use),
                new ApplicationAnswer.ByContract(Label.of("机", "Desk")));
        Texts texts = new Texts();
        for (ApplicationAnswer answer : answers) {
            var refused = assertInstanceOf(ApplicationAnswer.Refused.class, answer);
            for (Language language : Language.values()) {
                String all = Refusals.sentence(texts.in(language), refused) + Refusals.next(texts.in(language), refused);
                assertFalse(all.contains("{"), all);
                assertFalse(all.matches(".*\\d-\\d.*"), () -> "from when until when is written with the dash of all times: " + all);
            }
        }
    }

    private static ApplicationAnswer ask(LocalDateTime now, Part... parts) {
        return ask(now, "outside", ApplicationChannel.ONLINE, parts);
    }

    private static ApplicationAnswer ask(LocalDateTime now, String applicant, ApplicationChannel channel, Part... parts) {
        return RULES.mayApply(new ApplicationQuestion(List.of(parts), applicant, channel, instant(now)), HOUSE);
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(TOKYO).toInstant();
    }

    private static Part day(String space, LocalDate date) {
        return time(space, date, "9:00-21:00");
    }

    private static Part time(String space, LocalDate date, String range) {
        return new Part(space, DayRange.parse(range).on(date, TOKYO));
    }

    private static Part[] row(LocalDate first, int days) {
        return IntStream.range(0, days)
                .mapToObj(day -> new Part("hall", TimeSlot.lasting(instant(first.plusDays(day).atTime(9, 0)), Duration.ofHours(12))))
                .toArray(Part[]::new);
    }
}
