package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Window;
import org.junit.jupiter.api.Test;

/// A guest shows the code that was mailed before the booking was moved. It is noon of Tuesday 8 December.
final class MovedBookingTest extends InTheFoyer {
    @Test
    void whoeverComesAtTheOldTimeIsToldTheNewOne() {
        says(house().inHours(46), "WRONG_DAY", Map.of(
                Language.JA, "この予約は、12月10日（木）", Language.EN, "moved to", Language.EASY, "かわりました"), "10:00");
        says(house().inHours(3), "TOO_EARLY", Map.of(
                Language.JA, "この予約は、12月8日（火）", Language.EN, "Tuesday\u00a08\u00a0December", Language.EASY, "かわりました"), "15:00");
        says(house().inHours(-50), "WRONG_DAY", Map.of(
                Language.JA, "この予約は、12月6日（日）", Language.EN, "Sunday\u00a06\u00a0December", Language.EASY, "かわりました"), "10:00");
        assertFalse(foyer.drawn(Language.JA).contains("12月6日（日）–"), "not from the new day until the old one");
        says(house().inHours(-4), "OVER", Map.of(
                Language.JA, "に変わりました", Language.EN, "moved to", Language.EASY, "かわりました"), "8:00");
        assertEquals(0, foyer.door.house.inside().size());
    }

    @Test
    void atTheNewTimeTheOldCodeOpensTheDoor() {
        scan(house().moved("佐藤", house().inHours(30), house().current()));
        assertInstanceOf(GateAnswer.Welcome.class, foyer.answer());
    }

    @Test
    void whoeverWasNotMovedHearsNothingOfIt() {
        for (String pass : new String[] {
            house().listed("鈴木", house().inHours(30), PassEntry.Standing.VALID, 1), house().unlisted(6, house().inHours(30)),
            house().listed("取消", house().inHours(30), PassEntry.Standing.CANCELLED, 1)
        }) {
            scan(pass);
            assertInstanceOf(GateAnswer.Refused.class, foyer.answer());
            assertFalse(foyer.drawn(Language.JA).contains("に変わりました"));
        }
        scan(house().moved("取消", house().current(), house().inHours(30)));
        assertTrue(foyer.drawn(Language.JA).contains("に変わりました"));
    }

    @Test
    void theNewCodeNamesTheNewDayAndNoDayOnWhichThereIsNothing() {
        Window before = house().inHours(46);
        Window after = house().inHours(142);
        for (Window now : List.of(after, house().inHours(-50))) {
            scan(house().signedForBoth("佐藤", before, now));
            assertFalse(foyer.drawn(Language.JA).contains("日（木）"), foyer.drawn(Language.JA));
            assertFalse(foyer.drawn(Language.JA).contains("）–"), foyer.drawn(Language.JA));
        }
        scan(house().signedForBoth("佐藤", before, after));
        assertTrue(foyer.drawn(Language.JA).contains("12月14日（月）のものです"), foyer.drawn(Language.JA));
        assertTrue(foyer.drawn(Language.EN).contains("Monday\u00a014\u00a0December"), foyer.drawn(Language.EN));
    }

    @Test
    void ofSeveralDaysOnlyThoseAreNamedAsARowThatAllHaveSomething() {
        scan(house().onDays("佐藤", house().inHours(46), house().inHours(70), house().inHours(118)));
        assertTrue(foyer.drawn(Language.JA).contains("12月10日（木）–12月11日（金）のもの"), foyer.drawn(Language.JA));
        scan(house().unlisted(6, new Window(house().inHours(46).from(), house().inHours(118).to())));
        assertTrue(foyer.drawn(Language.JA).contains("12月10日（木）のもの"), "nobody here knows what is in between");
    }

    @Test
    void whoeverComesOnAnotherDayReadsFromWhenTheDoorIsOpenForThem() {
        for (String pass : List.of(
                house().listed("鈴木", house().inHours(46), PassEntry.Standing.VALID, 1),
                house().unlisted(6, house().inHours(46).openedEarlierBy(30)),
                house().onDays("高橋", house().inHours(46), house().inHours(70)))) {
            scan(pass);
            assertTrue(foyer.drawn(Language.JA).contains("12月10日（木） 9:30からお入りになれます"), foyer.drawn(Language.JA));
            assertTrue(foyer.drawn(Language.EN).contains("from 9:30 on Thursday\u00a010\u00a0December"), foyer.drawn(Language.EN));
            assertTrue(foyer.drawn(Language.EASY).contains("9:30から <"), foyer.drawn(Language.EASY));
        }
        scan(house().listed("伊藤", house().inHours(-50), PassEntry.Standing.VALID, 1));
        assertTrue(foyer.drawn(Language.JA).contains("12月6日（日）のものです"), foyer.drawn(Language.JA));
        assertFalse(foyer.drawn(Language.JA).contains("お入りになれます"), "that day is over");
    }

    private void says(Window now, String code, Map<Language, String> words, String clock) {
        scan(house().moved("佐藤", house().current(), now));
        assertEquals(code, assertInstanceOf(GateAnswer.Refused.class, foyer.answer()).why().code(), "the journal says what the rule says");
        words.forEach((language, text) -> {
            String drawn = foyer.drawn(language);
            assertTrue(drawn.contains(text) && drawn.contains(clock), drawn);
        });
    }

    private void scan(String pass) {
        foyer.door.withManifest();
        foyer.scan(pass);
    }

    private FakeHouse house() {
        return foyer.door.fake;
    }
}
