package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kaikan.member.Departure;
import kaikan.member.Objection;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import kaikan.platform.text.Figures;
import kaikan.platform.text.Language;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// Whoever leaves an organisation knows what stays there, what of it still keeps their account, and whom to ask about money.
class LeavingAnOrganisationTest extends AtTheDesk {
    private final TestPeople people = TestPeople.on(desk.server);

    @Test
    void whoeverHasLeftIsSentToTheDeskForWhatTheyGaveUpAndForTheirMoney() {
        Person last = people.person("取消しの 人");
        Organisation club = people.organisation("取り消した会", last);
        Viewer reviewer = people.viewer(people.person("取消しの 係", new SiteRole(Role.MANAGER, desk.site.id())));
        Booking taken = confirmed(last, club, reviewer);
        Desk.done(desk.cancelling().withdraw(reviewer, Seen.of(taken), "設備の故障"));
        Booking given = Desk.done(desk.placing().place(people.viewer(last), desk.named(last, club, "hall-a")));
        Desk.done(desk.cancelling().cancel(people.viewer(last), Seen.of(given)));
        String leave = "/organisations/" + club.ref() + "/leave";
        try (Http browser = people.browserOf(last)) {
            HttpResponse<String> before = browser.get(leave);
            String said = Http.text(before);
            assertTrue(said.contains("元に戻せる予約が1件あります") && said.contains("お返しする額のある取消しが1件あります"), said);
            assertTrue(said.contains("お返しする額（お支払い済みのとき）：" + Figures.yen(taken.total().amount(), Language.JA)), said);
            assertTrue(said.contains("終わるか取り消されるまでと、その取消しを元に戻せるあいだは、アカウントを削除できません"), said);
            assertTrue(before.body().contains("/bookings/" + given.ref()) && before.body().contains("/bookings/" + taken.ref()), before.body());
            assertEquals(200, browser.post(Form.on(before, leave)).statusCode());
            HttpResponse<String> held = browser.get("/account/delete");
            assertEquals(409, held.statusCode());
            assertTrue(Http.text(held).contains("取消しをまだ元に戻せる予約が1件"), Http.text(held));
            desk.later(CancelBooking.GRACE);
            HttpResponse<String> free = browser.get("/account/delete");
            assertEquals(200, free.statusCode());
            for (HttpResponse<String> page : List.of(held, free)) {
                assertTrue(Http.text(page).contains("予約のページは開けません。施設の窓口にご相談ください"), Http.text(page));
                assertFalse(page.body().contains("href=\"/bookings/"), page.body());
                assertTrue(page.body().contains("href=\"/sites/" + desk.site.key() + "\""), "where the desk's numbers are");
            }
        }
    }

    @Test
    void whatStaysWithOthersAfterSomebodyLeftIsNotHandedOnOnceMore() {
        Person owner = people.person("引き継ぐ 代表");
        Person clerk = people.person("抜けた 会員");
        Organisation company = people.organisation("引き継ぐ会", owner);
        people.join(company, clerk);
        Desk.done(desk.placing().place(people.viewer(clerk), desk.named(clerk, company, "hall-a")));
        Departure departure = desk.server.bean(Departure.class);
        assertEquals(1, departure.handedOn(people.viewer(clerk)).size());
        assertEquals(Optional.empty(), people.leave(clerk, company));
        assertEquals(List.of(), departure.handedOn(people.viewer(clerk)));
        assertEquals(List.of(), departure.objections(people.viewer(clerk)), "while others are there");
        desk.run("DELETE FROM membership WHERE organisation_id = " + company.id());
        assertEquals("booking.still-to-come", departure.leave(people.viewer(clerk), "").orElseThrow().code(), "nobody else has it any more");
    }

    @Test
    void nobodyLeavesOnWhatWasSaidBeforeABookingCame() {
        Person last = people.person("読み直す 人");
        Organisation club = people.organisation("読み直す会", last);
        String leave = "/organisations/" + club.ref() + "/leave";
        try (Http browser = people.browserOf(last)) {
            Form read = Form.on(browser.get(leave), leave);
            Booking booking = Desk.done(desk.placing().place(people.viewer(last), desk.named(last, club, "hall-a")));
            HttpResponse<String> again = browser.post(read);
            assertEquals(409, again.statusCode());
            String said = Http.text(again);
            assertTrue(said.contains("残るものが変わりました。まだ抜けていません") && said.contains("これからの予約が1件あります"), said);
            assertEquals(200, browser.get("/bookings/" + booking.ref()).statusCode(), "still a member");
            assertEquals("/account", browser.post(Form.on(again, leave)).uri().getPath());
        }
    }

    @Test
    void whatMayComeBackStandsByTheTimeOfItsCancellationWhoeverItIsOf() {
        Person last = people.person("返金の 順");
        Organisation club = people.organisation("返金の会", last);
        Viewer reviewer = people.viewer(people.person("順番の 係", new SiteRole(Role.MANAGER, desk.site.id())));
        Booking own = confirmed(last, reviewer, "hall-a");
        Booking theirs = confirmed(last, club, reviewer);
        Booking newest = confirmed(last, reviewer, "hall-b");
        for (Booking taken : List.of(own, theirs, newest)) {
            Desk.done(desk.cancelling().withdraw(reviewer, Seen.of(taken), "設備の故障"));
            desk.later(Duration.ofMinutes(1));
        }
        List<String> said = desk.server.bean(Departure.class).owed(people.viewer(last)).stream().map(Objection.Obligation::path).toList();
        assertEquals(List.of("/bookings/" + newest.ref(), "/bookings/" + theirs.ref(), "/bookings/" + own.ref()), said);
    }

    private Booking confirmed(Person by, Organisation of, Viewer reviewer) {
        return approved(Desk.done(desk.placing().place(people.viewer(by), desk.named(by, of, "hall-c"))), reviewer);
    }

    private Booking confirmed(Person by, Viewer reviewer, String space) {
        return approved(desk.placed(people.viewer(by), desk.wish(space, 9, 13)), reviewer);
    }

    private Booking approved(Booking placed, Viewer reviewer) {
        return placed.state() == BookingState.CONFIRMED ? placed : Desk.done(desk.deciding().approve(reviewer, Seen.of(placed), ""));
    }
}
