package kaikan.booking.availability.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import kaikan.booking.availability.Scenery;
import kaikan.platform.text.Language;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AvailabilityTest {
    private static final String DAY = "/sites/bigpalette/days/2026-12-08";
    private static final List<String> SECRETS = List.of("極秘の打合せ", "社員研修", "未公開の申請", "経営者セミナー", "説明会", "合同商談会", "主催者");
    private static Scenery scenery;
    private static Http visitor;

    @BeforeAll
    static void start() {
        scenery = new Scenery();
        visitor = Http.exact(scenery.server).with("Accept-Language", "ja");
    }

    @AfterAll
    static void stop() {
        visitor.close();
        scenery.close();
    }

    @Test
    void everyCentreIsListedWithWhatItOffers() {
        String text = Http.text(visitor.get("/"));
        assertEquals(11, scenery.catalogue().sites().size());
        scenery.catalogue().sites().forEach(site -> assertTrue(text.contains(site.name().ja()), site.key()));
        assertTrue(text.contains("ビッグパレットふくしま"));
        assertTrue(text.contains("今日は 9:00〜21:00 に開いています"));
    }

    @Test
    void aCentreLeadsToItsDay() {
        assertEquals(DAY, visitor.get("/sites/bigpalette").headers().firstValue("Location").orElse(""));
    }

    @Test
    void aCentreWithoutRoomsSaysSoAndOffersNoDay() {
        HttpResponse<String> page = visitor.get("/sites/kikou");
        assertEquals(200, page.statusCode());
        assertTrue(Http.text(page).contains("お貸しする部屋や場所はありません"));
        assertFalse(page.body().contains("/days/"));
        assertEquals(404, visitor.get("/sites/kikou/days/2026-12-08").statusCode());
    }

    @Test
    void thatAFreeTimeCanBePressedIsSaidOnlyWhereOneCan() {
        boolean nothing = false;
        for (var site : scenery.catalogue().sites()) {
            HttpResponse<String> day = visitor.get("/sites/" + site.key() + "/days/2026-12-08");
            boolean pressed = day.body().contains("<a class=\"slot free\"");
            assertEquals(pressed, Http.text(day).contains("青い字の「空き」を押すと"), site.key());
            assertEquals(pressed, Http.text(day).contains("空き（押して予約）"), site.key());
            nothing |= !pressed && day.statusCode() == 200;
        }
        assertTrue(nothing, "there is a house in which a visitor can press nothing");
    }

    @Test
    void theDayShowsEveryStateOfTime() {
        String text = Http.text(visitor.get(DAY));
        for (String said : List.of(
                "ふくしま再エネ技術展", "予約済み", "審査中", "仮予約", "設営・撤去", "保守・修繕のため休み", "空調設備の点検", "空き 午後", "24,200円",
                "A面が予約済み", "「コンベンションホール 全面」の予約に含まれます", "受付終了", "終了", "残り9", "いまの時刻 10:42")) {
            assertTrue(text.replace('　', ' ').contains(said), said);
        }
        assertTrue(text.contains("1区分 660円") && text.contains("1区分 1,320円"), "a price across all bands says for what it is: " + text);
    }

    @Test
    void aSpaceAndADaySayWhenTheCentreIsOpenAndWhatTheirDatesMean() {
        String space = Http.text(visitor.get("/sites/bigpalette/spaces/small-2"));
        assertTrue(space.contains("開館時間 月曜日〜日曜日 9:00〜21:00"), space);
        assertTrue(space.contains("今日の次に開く日、2026年12月9日（水） に使う場合："), space);
        assertTrue(Http.text(visitor.get(DAY)).contains("開館時間 9:00〜21:00"), Http.text(visitor.get(DAY)));
    }

    @Test
    void whatCanBeBookedStandsAboveWhatIsLetForMonths() {
        String page = visitor.get("/sites/hits/days/2026-12-08").body();
        assertTrue(page.indexOf("/spaces/training\"") < page.indexOf("/spaces/mco-1\""), page);
        assertTrue(page.indexOf("/spaces/mco-9\"") < page.indexOf("/spaces/desk-1\""), "a part stays below its whole");
    }

    @Test
    void seatsOfATimeThatIsOverAreOverAndNotLeft() {
        String page = visitor.get("/sites/plant/days/2026-12-08").body();
        String lounge = page.substring(page.indexOf("/spaces/lounge"), page.indexOf("</ul>", page.indexOf("/spaces/lounge")));
        assertTrue(lounge.indexOf("終了") > 0 && lounge.indexOf("終了") < lounge.indexOf("残り40"), lounge);
        assertEquals(lounge.indexOf("残り40"), lounge.lastIndexOf("残り40"), lounge);
    }

    @Test
    void nobodysTitleLeaksAnywhere() {
        for (String path : List.of(
                DAY, DAY + "?several=yes", "/sites/bigpalette/months/2026-12", "/sites/bigpalette/spaces/small-2",
                "/sites/bigpalette/spaces/small-2/weeks/2026-12-08", "/sites/bigpalette/spaces/convention/weeks/2026-12-08")) {
            String body = visitor.get(path).body();
            SECRETS.forEach(secret -> assertFalse(body.contains(secret), path + " tells " + secret));
            assertFalse(body.contains("/bookings/"), path);
        }
    }

    @Test
    void oneSeesOnesOwnBookingsAndNobodyKeepsThePage() {
        try (Http sato = scenery.people().browserOf(scenery.sato)) {
            HttpResponse<String> page = sato.get(DAY);
            assertTrue(page.body().contains("経営者セミナー"));
            assertTrue(page.body().contains("合同商談会"));
            assertFalse(page.body().contains("極秘の打合せ"));
            assertTrue(page.body().contains("href=\"/bookings/"));
            assertEquals("no-store", page.headers().firstValue("Cache-Control").orElse(""));
        }
    }

    @Test
    void staffSeeWhatIsGoingOn() {
        try (Http reviewer = scenery.people().browserOf(scenery.reviewer)) {
            String page = reviewer.get(DAY).body();
            assertTrue(page.contains("極秘の打合せ"));
            String booking = page.replaceAll("(?s).*<a [^>]*href=\"([^\"]+)\"[^>]*>(?:(?!<a ).)*極秘の打合せ.*", "$1");
            assertEquals(200, reviewer.get(booking).statusCode(), booking);
        }
    }

    @Test
    void whatIsFreeLeadsToTheFormThatBooksIt() {
        assertTrue(visitor.get(DAY).body().contains("href=\"/book?site=bigpalette&amp;item=middle,2026-12-08,13:00,17:00\""));
        String several = visitor.get(DAY + "?several=yes").body();
        assertTrue(several.contains("name=\"item\" value=\"middle,2026-12-08,13:00,17:00\""));
        assertTrue(several.contains("name=\"site\" value=\"bigpalette\""));
    }

    @Test
    void aSearchNarrowsThePictureAndStaysInTheAddress() {
        HttpResponse<String> chosen = visitor.get("/sites/bigpalette/days?date=2026-12-09&kind=training_room&people=&from=&to=&free=yes");
        assertEquals(303, chosen.statusCode());
        String address = chosen.headers().firstValue("Location").orElse("");
        assertEquals("/sites/bigpalette/days/2026-12-09?kind=training_room&free=yes", address);
        String body = visitor.get(address).body();
        assertTrue(body.contains("研修室"));
        assertFalse(body.contains("特別会議室"));
        assertTrue(body.contains("/sites/bigpalette/days/2026-12-10?kind=training_room&amp;free=yes"), "the next day keeps the search");
    }

    @Test
    void peopleFeaturesAndTimeNarrowToo() {
        String large = visitor.get(DAY + "?people=300").body();
        assertFalse(large.contains("小会議室 1"));
        String projector = visitor.get(DAY + "?feature=projector").body();
        assertTrue(projector.contains("/spaces/training\""));
        assertFalse(projector.contains("/spaces/mpr-1\""));
        String evening = visitor.get(DAY + "?from=17:00&to=21:00").body();
        assertTrue(evening.contains("/spaces/small-2\""));
        assertFalse(evening.contains("/spaces/small-1\""), "on hold in the evening");
    }

    @Test
    void nothingFoundOffersTheWayBack() {
        String text = Http.text(visitor.get(DAY + "?people=99999"));
        assertTrue(text.contains("条件に合う空きが見つかりません"));
        assertTrue(text.contains("条件を消す"));
    }

    @Test
    void aClosedDaySaysWhyAndLeadsToTheNextOpenOne() {
        HttpResponse<String> page = visitor.get("/sites/bigpalette/days/2026-12-31");
        assertTrue(Http.text(page).contains("12月29日〜1月3日は休館日です"));
        assertTrue(page.body().contains("/sites/bigpalette/days/2027-01-04"));
    }

    @Test
    void aHolidayThatIsNotAnnouncedIsCalledTentative() {
        assertTrue(Http.text(visitor.get("/sites/bigpalette/days/2028-03-20")).contains("仮の扱い"));
        assertFalse(Http.text(visitor.get("/sites/bigpalette/days/2027-03-22")).contains("仮の扱い"));
        assertTrue(Http.text(visitor.get("/sites/bigpalette/months/2028-03")).contains("（仮）"));
    }

    @Test
    void theMonthCountsWhatIsFree() {
        String text = Http.text(visitor.get("/sites/bigpalette/months/2026-12"));
        assertTrue(text.contains("ホール 終日2"), "two halls, though they divide into parts: " + text);
        assertTrue(text.contains("ホール 受付終了"), "today no hall can be applied for any more");
    }

    @Test
    void eachDayOfTheMonthSaysItsWeekdayAndWhetherAllOfItIsFree() {
        String page = visitor.get("/sites/bigpalette/months/2026-12").body();
        String today = page.substring(page.indexOf("/days/2026-12-08"), page.indexOf("/days/2026-12-09"));
        assertTrue(today.contains("<i class=\"weekday\" aria-hidden=\"true\">火</i>"), today);
        assertTrue(today.contains("一部") && !today.contains("終日"), "the morning is over, so nothing is free all day: " + today);
        String tuesday = page.substring(page.indexOf("/days/2026-12-22"), page.indexOf("/days/2026-12-23"));
        assertTrue(tuesday.contains("終日") && !tuesday.contains("一部"), tuesday);
    }

    @Test
    void fromAnyWeekOneComesBackToThisOneOrToThatOfADate() {
        String hall = "/sites/bigpalette/spaces/hall-a";
        String week = visitor.get(hall + "/weeks/2027-02-01").body();
        assertTrue(week.contains("href=\"" + hall + "/weeks/2026-12-08\">今週</a>"), week);
        assertTrue(week.contains("action=\"" + hall + "/weeks\""), week);
        assertEquals(hall + "/weeks/2026-12-16", visitor.get(hall + "/weeks?date=2026-12-16").headers().firstValue("Location").orElse(""));
    }

    @Test
    void aSpaceSaysWhoMayBookItFromWhenAndForHowMuch() {
        String text = Http.text(visitor.get("/sites/bigpalette/spaces/hall-a"));
        for (String said : List.of("多目的展示ホール A面", "1,831.67㎡", "1,800人", "どなたでも申し込めます。", "審査して決まります。", "75,000円", "218,900円", "90,000円")) {
            assertTrue(text.contains(said), said + " in " + text);
        }
    }

    @Test
    void whatIsMissingIsSaidKindly() {
        for (String path : List.of(
                "/sites/nowhere", "/sites/nowhere/days/2026-12-08", "/sites/bigpalette/days/2026-02-31", "/sites/bigpalette/days/tomorrow",
                "/sites/bigpalette/days/1999-01-01", "/sites/bigpalette/days/2026-1-1", "/sites/bigpalette/months/2026-13",
                "/sites/bigpalette/spaces/nothing", "/sites/bigpalette/spaces/hall/weeks/2026-99-99", "/sites/bigpalette/days?date=")) {
            HttpResponse<String> page = visitor.get(path);
            assertEquals(404, page.statusCode(), path);
            assertTrue(page.body().contains("class=\"button\""), path + " offers a way on");
        }
        assertTrue(visitor.get("/sites/bigpalette/days/2026-02-31").body().contains("/sites/bigpalette/days/2026-02-28"));
    }

    @Test
    void aBrowserThatHasThePageAlreadyIsToldSo() {
        HttpResponse<String> first = visitor.get("/sites/hitech/days/2026-12-09");
        assertEquals("private, no-cache", first.headers().firstValue("Cache-Control").orElse(""));
        String tag = first.headers().firstValue("ETag").orElse("");
        try (Http again = Http.exact(scenery.server).with("Accept-Language", "ja").with("If-None-Match", tag)) {
            assertEquals(304, again.get("/sites/hitech/days/2026-12-09").statusCode());
            assertEquals(200, again.get("/sites/hitech/days/2026-12-10").statusCode());
        }
    }

    @Test
    void everyPageSpeaksThreeLanguages() {
        Map<Language, String> free = Map.of(Language.JA, "空き", Language.EN, "Free", Language.EASY, "空《");
        for (Language language : Language.values()) {
            try (Http reader = Http.exact(scenery.server)) {
                String body = reader.get(DAY + "?lang=" + language.tag()).body();
                assertTrue(language == Language.EASY ? body.contains("<ruby>") && !body.contains("《") : body.contains(free.get(language)));
            }
        }
    }
}
