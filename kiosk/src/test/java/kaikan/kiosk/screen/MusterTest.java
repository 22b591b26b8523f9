package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kaikan.kiosk.gate.WalkIn;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.testing.Door;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.protocol.Doors;
import kaikan.protocol.PassEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The list of who is inside, as the staff reads it.
final class MusterTest extends InTheFoyer {
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">(.*?)</tr>");

    @BeforeEach
    void aGroupOfThreeComesInTwoTimes() {
        String group = foyer.group(10);
        foyer.scan(group);
        foyer.stage.together(2, foyer.stage.snapshot().version());
        foyer.after(600);
        foyer.scan(group);
        foyer.stage.press(Button.ENTER);
        foyer.scan(foyer.pass);
    }

    @Test
    void aGroupIsOneLineWithHowManyTheyAreAndFromWhenToWhenTheyCame() {
        foyer.stage("4711").press(Button.MUSTER);
        foyer.stage.pin("4711");
        List<String> rows = rows(Language.JA);
        assertEquals(2, rows.size(), rows::toString);
        assertTrue(rows.getFirst().contains("会津第二小学校") && rows.getFirst().contains("3人"), rows::toString);
        assertTrue(rows.getFirst().contains("12:00〜12:10"), rows::toString);
        assertTrue(rows.getLast().contains("佐藤") && !rows.getLast().contains("人<"), rows::toString);
        assertTrue(foyer.drawn(Language.JA).contains("4人"), "each of them is counted");
        assertTrue(rows(Language.EN).getFirst().contains("12:00 to 12:10"));
    }

    @Test
    void aGroupWithoutANameIsNamedByItsBooking() {
        String nameless = foyer.door.fake.listed("", foyer.door.fake.current(), PassEntry.Standing.VALID, 10);
        String nobody = foyer.door.fake.listed("");
        foyer.door.withManifest();
        foyer.scan(nameless);
        foyer.scan(nobody);
        foyer.stage("4711").press(Button.MUSTER);
        foyer.stage.pin("4711");
        List<String> rows = rows(Language.JA);
        assertTrue(rows.get(2).contains("経営者セミナー"), rows::toString);
        assertTrue(rows.get(3).contains("（名前の記録なし）"), "of one person's pass, the booking tells nothing");
    }

    @Test
    void whoeverCameInSinceTheServerWasLastHeardHasTheirCompanyInTheList() {
        String pass = foyer.door.fake.ofCompany("遠藤 実", "こおりやま精工株式会社");
        foyer.door.withManifest();
        foyer.scan(pass);
        foyer.stage("4711").press(Button.MUSTER);
        foyer.stage.pin("4711");
        assertTrue(rows(Language.JA).getLast().contains("こおりやま精工株式会社"), rows(Language.JA)::toString);
    }

    @Test
    void whoeverHasNoPassIsALineOfTheirOwnThoughTheNameIsTheSame() {
        for (int person = 0; person < 2; person++) {
            foyer.stage.press(Button.WALK_IN);
            foyer.register(new WalkIn("高橋", "", "総務", "0", WalkIn.Consent.GIVEN, "ja"));
        }
        foyer.stage("4711").press(Button.MUSTER);
        foyer.stage.pin("4711");
        assertEquals(2, rows(Language.JA).stream().filter(row -> row.contains("高橋")).count());
    }

    @Test
    void whereNobodyIsNamedEverybodyIsCounted() {
        foyer.stage.press(Button.HOME);
        foyer.stage.press(Button.MUSTER);
        List<String> rows = rows(Language.JA);
        assertEquals(1, rows.size());
        assertTrue(rows.getFirst().contains("コンベンションホール") && rows.getFirst().contains("4人"), rows::toString);
    }

    @Test
    void eachLineSaysAtWhichDoorTheyCameIn() {
        foyer.door.fake.has("正面玄関");
        foyer.door.fake.listed("木村");
        foyer.door.fake.cameIn("北口", 60);
        foyer.door.house.replace(foyer.door.fake.manifest("v2", foyer.door.journal.last()));
        foyer.scan(foyer.pass);
        openByName();
        List<String> rows = rows(Language.JA);
        assertTrue(rows.getFirst().contains("木村") && rows.getFirst().contains("<small>北口</small>"), rows::toString);
        assertTrue(rows.getLast().contains("佐藤") && rows.getLast().contains("<small>正面玄関</small>"), rows::toString);
    }

    @Test
    void aDoorOfWhichTheServerHearsNothingIsNamedWithSinceWhen() {
        foyer.door.fake.has("正面玄関", new Doors.Neighbour("北口", Door.NOON.minusSeconds(130)), new Doors.Neighbour("通用口", null));
        foyer.door.withManifest();
        openByName();
        assertTrue(foyer.drawn(Language.JA).contains("「北口」のキオスクとは12分前から連絡がありません"), foyer.drawn(Language.JA));
        assertTrue(foyer.drawn(Language.EN).contains("has not been heard from for 12 minutes"), foyer.drawn(Language.EN));
        assertFalse(foyer.drawn(Language.JA).contains("通用口"));
        foyer.stage("").press(Button.MUSTER);
        assertTrue(foyer.drawn(Language.JA).contains("「北口」のキオスクとは"), "also where nobody is named");
    }

    /// While the link was down, one pass came in at two doors: each of them was right as far as it knew.
    @Test
    void aPassThatCameInAtTwoDoorsIsSeenOnTheListWithBothAndInTheLineBelowEveryScreen() {
        foyer.door.fake.has("正面玄関");
        foyer.door.withManifest();
        String pass = foyer.door.fake.listed("木村");
        foyer.door.withManifest();
        foyer.scan(pass);
        assertFalse(foyer.drawn(Language.JA).contains("食い違い"), "the other door is not known of yet");
        foyer.door.fake.cameIn("北口", 60);
        foyer.door.withManifest();
        assertTrue(new StatusLine(Canvas.of(Language.JA, FakeHouse.TOKYO, Duration.ZERO), new Around(foyer.door, Standing.KNOWN))
                .draw().markup().contains("入館の記録の食い違い 1件"));
        openByName();
        List<String> rows = rows(Language.JA).stream().filter(row -> row.contains("木村")).toList();
        assertEquals(1, rows.size(), rows::toString);
        assertTrue(rows.getFirst().contains("人数より多い入館：11:59 北口・12:10 正面玄関"), rows::toString);
        assertTrue(foyer.drawn(Language.JA).contains("入館証が1件あります"), foyer.drawn(Language.JA));
        assertTrue(rows(Language.JA).stream().noneMatch(row -> row.contains("佐藤") && row.contains("人数より多い")), "a pass inside once");
        assertTrue(rows(Language.JA).stream().noneMatch(row -> row.contains("会津") && row.contains("人数より多い")), "a group within its limit");
    }

    private void openByName() {
        foyer.stage("4711").press(Button.MUSTER);
        foyer.stage.pin("4711");
    }

    private List<String> rows(Language language) {
        return ROW.matcher(foyer.drawn(language)).results().map(MatchResult::group).toList();
    }
}
