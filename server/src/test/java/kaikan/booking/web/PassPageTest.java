package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.book;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Pattern;
import kaikan.member.Role;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A pass's page says once for each day when and where, by the full names of the rooms, and how to get there.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassPageTest {
    private final House house = new House();
    private final Http sato = house.somebody();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void eachDayIsSaidOnceWithItsRoomsInFullAndWithoutEquipment() {
        String pass = pass(book(sato, "bigpalette",
                "middle-a,2026-12-22,09:00,13:00", "projector,2026-12-22,09:00,13:00",
                "middle-a,2026-12-23,09:00,13:00", "small-1,2026-12-23,09:00,13:00").body());
        String page = sato.get(pass).body();
        assertEquals(1, count(page, "2026年12月22日（火）"), page);
        assertEquals(1, count(page, "2026年12月23日（水）"), page);
        assertEquals(2, count(page, "<dt>9:00〜13:00</dt>"), page);
        assertEquals(2, count(page, "<b class=\"place\">中会議室 A面</b>"), page);
        assertFalse(page.contains(">A面<"), page);
        assertFalse(page.contains("プロジェクター"), page);
        assertEquals(1, count(page, "階段をのぼって左です。"), page);
        assertTrue(page.contains("<dt>中会議室 A面への行き方</dt><dd>階段をのぼって左です。</dd>"), page);
        assertTrue(page.contains("<dt>小会議室 1への行き方</dt><dd>行き方は受付でおたずねください。</dd>"), "as the kiosk says: " + page);
        String mail = house.lastMail();
        assertTrue(mail.contains("中会議室 A面への行き方：階段をのぼって左です。"), mail);
        assertTrue(mail.contains("小会議室 1への行き方：行き方は受付でおたずねください。"), mail);
    }

    @Test
    void whoInvitesReadsFromWhenGuestsComeInAndThatSetupIsTheOrganisers() {
        HttpResponse<String> check = sato.post("/book", with(
                House.form("bigpalette", "small-3,2026-12-24,13:00,17:00"), "setup", "60", "removal", "60", "do", "review"));
        assertTrue(Http.text(check).contains("設営・撤去をふくめて 12:00〜18:00"), Http.text(check));
        String passes = Http.text(sato.get(House.path(sato.post("/book", with(hidden(check), "do", "place"))) + "/passes"));
        assertTrue(passes.contains("ゲストと団体の入館証で入れるのは、次の時刻からです。 12月24日（木） 12:30 から入れます"), passes);
        assertTrue(passes.contains("主催者の入館証だけで、次の時刻から入れます。 12月24日（木） 11:30 から入れます"), passes);
        String without = Http.text(sato.get(House.path(book(sato, "bigpalette", "small-3,2026-12-25,13:00,17:00")) + "/passes"));
        assertTrue(without.contains("12:30 から入れます") && !without.contains("主催者の入館証だけで"), without);
    }

    @Test
    void roomsThatAreReachedInTheSameWayHaveItOnce() {
        String page = sato.get(pass(book(sato, "bigpalette", "small-1,2026-12-22,17:00,21:00", "small-2,2026-12-22,17:00,21:00").body())).body();
        assertEquals(1, count(page, "行き方は受付でおたずねください。"), page);
        assertTrue(page.contains("<dt>小会議室 1、小会議室 2への行き方</dt>"), page);
    }

    @Test
    void eachTimeSaysFromWhenTheDoorOpensUnlessItIsOpenAlready() {
        String booked = book(sato, "bigpalette",
                "small-1,2026-12-25,13:00,17:00", "middle-a,2026-12-25,17:00,21:00", "small-1,2026-12-26,09:00,13:00").body();
        String page = sato.get(pass(booked)).body();
        assertEquals(1, count(page, ">12月25日（金） 12:30 から入れます<"), page);
        assertEquals(1, count(page, ">12月26日（土） 9:00 から入れます<"), page);
        assertEquals(2, count(page, "から入れます"), "who is inside for the afternoon need not wait for the evening");
        assertEquals(1, count(house.lastMail(), "12月26日（土） 9:00 から入れます"), house.lastMail());
        try (Http visitor = Http.exact(house.server).with("Accept-Language", "en")) {
            assertTrue(visitor.get(pass(booked)).body().contains("You may come in from Fri 25 Dec 12:30"), "in the reader's words");
        }
        assertTrue(booked.contains("12月25日（金） 12:30 から入れます"), "the printed pass says so, too");
    }

    @Test
    void roomsForWhichTheDoorOpensAtTheSameTimeSaySoOnce() {
        String booked = book(sato, "bigpalette", "small-1,2026-12-25,09:00,13:00", "small-2,2026-12-25,09:00,17:00").body();
        assertEquals(1, count(booked.replaceAll("(?s).*aria-labelledby=\"atdoor\"(.*?)</section>.*", "$1"), "9:00 から入れます"), booked);
        assertEquals(1, count(sato.get(pass(booked)).body(), "9:00 から入れます"), "on the pass");
    }

    @Test
    void whoBookedIsSaidToThemAndToNobodyElse() {
        String pass = pass(book(sato, "bigpalette", "small-1,2026-12-24,09:00,13:00").body());
        assertTrue(sato.get(pass).body().contains("佐藤 花子 さん"), "it is their own");
        try (Http finder = Http.exact(house.server); Http other = house.browserOf(house.people.person("別の人"))) {
            assertFalse(finder.get(pass).body().contains("佐藤 花子"), "a stranger has found the address");
            assertFalse(other.get(pass).body().contains("佐藤 花子"), "somebody else has an account too");
        }
    }

    @Test
    void aPassWhoseLastDayIsOverSaysSoAndShowsNoCode() {
        House then = new House();
        try (Http visitor = Http.exact(then.server).with("Accept-Language", "ja")) {
            String pass = pass(book(then.somebody(), "bigpalette", "small-1,2026-12-22,09:00,13:00").body());
            then.server.clock().set(Instant.parse("2026-12-22T14:00:00Z"));
            assertTrue(visitor.get(pass).body().contains("/code.svg"), "it lets people out until the day is over");
            then.server.clock().set(Instant.parse("2026-12-22T15:00:00Z"));
            String over = visitor.get(pass).body();
            assertTrue(over.contains("この入館証のご利用は終わりました") && !over.contains("/code.svg"), over);
        } finally {
            then.close();
        }
    }

    @Test
    void whoeverWouldComeToWhatTheHouseHasClosedReadsThatAndWhomToAsk() {
        String pass = pass(book(sato, "bigpalette", "small-3,2026-12-21,09:00,13:00").body());
        try (Http manager = house.staff(Role.MANAGER, "bigpalette");
                Http visitor = Http.exact(house.server).with("Accept-Language", "ja")) {
            assertFalse(visitor.get(pass).body().contains("休止"));
            HttpResponse<String> plan = manager.get("/staff/closures?site=bigpalette&space=small-3&first=2026-12-21&last=2026-12-21"
                    + "&cause=MAINTENANCE&note=" + URLEncoder.encode("水漏れ", StandardCharsets.UTF_8) + "&do=preview");
            assertEquals(200, manager.post("/staff/closures", with(hidden(plan), "do", "now")).statusCode());
            String text = Http.text(visitor.get(pass));
            assertTrue(text.contains("施設が 小会議室 3 を休止にしています") && text.contains("2026年12月21日（月）") && text.contains("水漏れ"), text);
            assertTrue(text.contains("来る前に、招いた人か施設の窓口にお尋ねください"), text);
        }
    }

    @Test
    void whoeverStandsAtTheDoorFindsTheirCodeOnTheBookingsPageBeforeAnythingElse() {
        HttpResponse<String> booked = book(sato, "bigpalette", "small-2,2026-12-22,09:00,13:00");
        String page = booked.body();
        String code = pass(page) + "/code.svg";
        assertTrue(page.indexOf(code) < page.indexOf("<dl class=\"facts\""), page);
        String onScreen = page.replaceAll("(?s)<section class=\"only-print\">.*?</section>", "");
        assertEquals(1, count(onScreen, code), "and not a second time below");
        assertEquals(1, count(onScreen, ">入館証</h2>"), "what stands below is for guests: " + onScreen);
        assertEquals(1, count(onScreen, "<h2>ゲストの入館証</h2>"), onScreen);
        try (Http desk = house.staff(Role.RECEPTION, "bigpalette")) {
            String staff = desk.get("/staff" + House.path(booked)).body();
            assertFalse(staff.contains("atdoor"), "the desk is not at the door");
            assertTrue(staff.contains(code), staff);
        }
    }

    private static String pass(String booking) {
        return booking.replaceAll("(?s).*?href=\"(/P/[^\"]+)\".*", "$1");
    }

    private static int count(String page, String text) {
        return page.split(Pattern.quote(text), -1).length - 1;
    }
}
