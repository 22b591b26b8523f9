package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.Fields.with;
import static kaikan.booking.web.House.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Bookings;
import kaikan.booking.CancelBooking;
import kaikan.booking.DecideBooking;
import kaikan.booking.Seen;
import kaikan.member.Memberships;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.Viewer;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// In whose name a booking of an organisation stands in one's list and on its changes, and what its pages say to whoever has left.
class LeftBookingTest extends MemberBooks {
    LeftBookingTest() {
        super("株式会社のこる");
    }

    private String booked(String item, String as) {
        return booked(browser, item, as);
    }

    private static String booked(Http by, String item, String as) {
        HttpResponse<String> confirm = by.post("/book", with(form("bigpalette", item), "as", as, "do", "review"));
        return House.path(by.post("/book", with(hidden(confirm), "do", "place")));
    }

    @Test
    void theListSaysInWhoseNameAndWhatCanStillBeUndoneAndAChangeWhoAskedForIt() {
        String theirs = booked("hall-a,2026-12-21,09:00,13:00", company.ref());
        String own = booked("small-2,2026-12-22,09:00,13:00", "");
        String list = Http.text(browser.get("/bookings"));
        assertTrue(list.contains("株式会社のこる　社員 花子") && list.contains("個人の予約"), list);
        Bookings bookings = house.server.bean(Bookings.class);
        house.server.bean(CancelBooking.class).cancel(
                house.people.viewer(member), Seen.of(bookings.byRef(own.substring("/bookings/".length())).orElseThrow()));
        assertTrue(Http.text(browser.get("/bookings?when=ended")).contains("まだ元に戻せます"), Http.text(browser.get("/bookings?when=ended")));

        Viewer reviewer = house.people.viewer(house.people.person("決める 係", new SiteRole(Role.MANAGER, house.site("bigpalette").id())));
        house.server.bean(DecideBooking.class).approve(
                reviewer, Seen.of(bookings.byRef(theirs.substring("/bookings/".length())).orElseThrow()), "");
        try (Http boss = house.browserOf(owner)) {
            List<Map.Entry<String, String>> fields = with(hidden(boss.get(theirs + "/change")), "title", "合同商談会", "people", "5",
                    "purpose", "general", "organiser", "株式会社のこる");
            fields.removeIf(field -> field.getKey().equals("item"));
            HttpResponse<String> confirm = boss.post(theirs + "/change", with(fields, "item", "hall-a,2026-12-21,13:00,17:00", "do", "review"));
            String sought = Http.text(boss.post(theirs + "/change", with(hidden(confirm), "do", "place")));
            assertTrue(sought.contains("株式会社のこる　社長 一郎（変更を申請した人。もとの予約を申し込んだ人：社員 花子）"), sought);
        }
    }

    @Test
    void whoeverAppliedAndHasLeftReadsThatAndNobodyElseDoes() {
        Organisation club = house.people.organisation("抜けられる会", owner);
        Person leaver = house.people.person("抜けた 人");
        house.people.join(club, leaver);
        try (Http gone = house.browserOf(leaver)) {
            String path = booked(gone, "small-1,2026-12-23,09:00,13:00", club.ref());
            assertEquals(Optional.empty(), house.server.bean(Memberships.class).remove(house.people.viewer(owner), club, leaver.ref()));
            for (String page : List.of("", "/change", "/cancel", "/calendar.ics", "/passes")) {
                HttpResponse<String> answer = gone.get(path + page);
                assertEquals(404, answer.statusCode(), page);
                String said = Http.text(answer);
                assertTrue(said.contains("あなたはいま「抜けられる会」のメンバーではありません") && said.contains("ビッグパレットふくしまの窓口"), page + said);
                assertFalse(said.contains("合同商談会"), "nothing of the booking: " + said);
            }
            for (String deed : List.of("/cancel", "/undo", "/answer", "/change", "/passes")) {
                HttpResponse<String> answer = gone.post(path + deed, Map.of("version", "1", "name", "だれか", "count", "1"));
                assertTrue(Http.text(answer).contains("その内容は行っていません"), deed + Http.text(answer));
            }
            String other = Http.text(browser.get(path));
            assertTrue(other.contains("この予約は見つかりません") && !other.contains("抜けられる会"), other);
            String easy = Http.text(browser.get(path + "?lang=easy"));
            assertTrue(easy.contains("たしかめて") && easy.contains("聞"), easy);
        }
    }

    @Test
    void whoeverCouldSeeItOnceReadsWhoseItIsAndWhoeverLeftBeforeItCameDoesNot() {
        Organisation club = house.people.organisation("見送る会", owner);
        Person earlier = house.people.person("先に 抜けた");
        Person later = house.people.person("後で 抜けた");
        Person removed = house.people.person("外された 人");
        List.of(earlier, later, removed).forEach(one -> house.people.join(club, one));
        assertEquals(Optional.empty(), house.people.leave(earlier, club));
        house.server.clock().advance(Duration.ofMinutes(1));
        Http boss = house.browserOf(owner);
        String path = booked(boss, "small-1,2026-12-24,09:00,13:00", club.ref());
        assertEquals(Optional.empty(), house.people.leave(later, club));
        assertEquals(Optional.empty(), house.server.bean(Memberships.class).remove(house.people.viewer(owner), club, removed.ref()));
        for (Person gone : List.of(later, removed)) {
            HttpResponse<String> answer = house.browserOf(gone).get(path);
            String said = Http.text(answer);
            assertEquals(404, answer.statusCode());
            assertTrue(said.contains("この予約は「見送る会」の予約です。あなたはいま「見送る会」のメンバーではありません。"), said);
            assertFalse(said.contains("合同商談会") || said.contains("小会議室"), "nothing else of the booking: " + said);
        }
        String never = Http.text(house.browserOf(earlier).get(path));
        assertTrue(never.contains("この予約は見つかりません") && !never.contains("見送る会"), never);
    }
}
