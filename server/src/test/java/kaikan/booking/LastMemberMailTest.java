package kaikan.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.member.Departure;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.member.Viewer;
import kaikan.notice.Outbox;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// To whom mails about an organisation's bookings go when its members have gone one after the other.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LastMemberMailTest {
    private final Desk desk = new Desk();
    private final TestPeople people = TestPeople.on(desk.server);
    private final Viewer reviewer = people.viewer(people.person("最後の 係", new SiteRole(Role.MANAGER, desk.site.id())));

    private Person owner = people.person("残る 花子");
    private Person clerk = people.person("外れる 健二");
    private Organisation company = people.organisation("二人の商会", owner);

    @BeforeEach
    void aCompanyOfTwo() {
        desk.turnPage();
        owner = people.person("残る 花子");
        clerk = people.person("外れる 健二");
        company = people.organisation("二人の商会", owner);
        people.join(company, clerk);
    }

    @AfterAll
    void close() {
        desk.close();
    }

    @Test
    void whoeverWasRemovedHearsNothingMoreAndTheLastOfAllIsToldWhatIsDecided() {
        Booking booked = approved(placed("hall-a"));
        remove(clerk);
        Booking sought = sought(booked);
        try (Http browser = people.browserOf(owner)) {
            String leave = "/organisations/" + company.ref() + "/leave";
            String said = Http.text(browser.get(leave));
            assertTrue(said.contains("最後のメンバーだったあなたのメールアドレス（" + owner.email() + "）に届きます"), said);
            assertEquals(200, browser.post(Form.on(browser.get(leave), leave)).statusCode());
        }
        int before = mailsTo(clerk).size();
        Desk.done(desk.deciding().approve(reviewer, Seen.of(sought), ""));
        assertEquals(before, mailsTo(clerk).size(), "not to who was removed before");
        String mail = mailsTo(owner).getFirst();
        assertTrue(mail.contains("残る 花子 様") && mail.contains("この予約の団体から抜けられたため"), mail);
        try (Http staff = people.browserOf(person())) {
            String path = "/staff/bookings/" + booked.ref();
            String said = Http.text(staff.get(path));
            assertTrue(said.contains("最後に団体から抜けた人の " + owner.email() + " に送ります"), said);
            assertFalse(said.contains(clerk.email()), said);
            assertEquals(200, staff.post(Form.on(staff.get(path), path + "/send")).statusCode());
        }
        assertEquals(before, mailsTo(clerk).size(), "nor a copy of it");
        assertTrue(mailsTo(owner).getFirst().contains("13:00"), "what was chosen last: " + mailsTo(owner).getFirst());
    }

    @Test
    void whoeverLeftWhileOthersStayedIsNotTheLast() {
        Booking booked = placed("hall-b");
        assertEquals(Optional.empty(), people.leave(clerk, company));
        assertEquals(Optional.empty(), people.leave(owner, company));
        int before = mailsTo(clerk).size();
        approved(booked);
        assertEquals(before, mailsTo(clerk).size());
        String mail = mailsTo(owner).getFirst();
        assertTrue(mail.contains("残る 花子 様") && mail.contains("入館証はお出ししていません。お使いになるときは"), "how to come in: " + mail);
        assertFalse(mail.contains("お待ちしています"), "nobody is waited for: " + mail);
    }

    @Test
    void theApplicantWhoLeavesLastIsWrittenTo() {
        Booking booked = placed("hall-c");
        Organisation alone = company;
        desk.run("UPDATE membership SET standing = 'OWNER' WHERE organisation_id = " + alone.id());
        assertEquals(Optional.empty(), people.leave(owner, alone));
        assertEquals(Optional.empty(), people.leave(clerk, alone));
        approved(booked);
        assertTrue(mailsTo(clerk).getFirst().contains("外れる 健二 様"), mailsTo(clerk).getFirst());
    }

    @Test
    void whereTheLastOneHasDeletedTheirAccountTheDeskTells() {
        Booking given = placed("training");
        remove(clerk);
        Desk.done(desk.cancelling().cancel(people.viewer(owner), Seen.of(desk.now(given))));
        desk.later(CancelBooking.GRACE);
        assertEquals(Optional.empty(), desk.server.bean(Departure.class).leave(people.viewer(owner), ""));
        desk.run("UPDATE booking SET state = 'APPLIED', release_at = NULL, cancelled_at = NULL WHERE id = " + given.id());
        int before = mailsTo(clerk).size();
        Booking confirmed = approved(desk.now(given));
        assertEquals(before, mailsTo(clerk).size());
        assertTrue(desk.server.bean(TellApplicant.class).open(confirmed).isPresent(), "waits for the desk");
        try (Http staff = people.browserOf(person())) {
            String said = Http.text(staff.get("/staff/bookings/" + confirmed.ref()));
            assertTrue(said.contains("メールを受け取る人がいないため、メールはだれにも送りません"), said);
        }
    }

    @Test
    void theOwnersHearThatSomebodyHasLeftEvenWhereNothingIsTheirsNow() {
        assertEquals(Optional.empty(), people.leave(clerk, company));
        String mail = mailsTo(owner).getFirst();
        assertTrue(mail.contains("外れる 健二さんが、自分で「二人の商会」から抜けました"), mail);
    }

    @Test
    void whoeverTakesOverHearsOfItOnce() {
        Booking booked = placed("mpr-1");
        int before = mailsTo(owner).size();
        assertEquals(Optional.empty(), people.leave(clerk, company));
        assertEquals(before + 1, mailsTo(owner).size());
        assertTrue(mailsTo(owner).getFirst().contains("/bookings/" + booked.ref()), mailsTo(owner).getFirst());
    }

    @Test
    void whoeverLeavesTheOthersReadsThatOnlyThoseCanStillUndoACancellation() {
        Booking given = placed("mpr-2");
        Desk.done(desk.cancelling().cancel(people.viewer(clerk), Seen.of(given)));
        try (Http browser = people.browserOf(clerk)) {
            String said = Http.text(browser.get("/organisations/" + company.ref() + "/leave"));
            assertTrue(said.contains("取消しをまだ元に戻せる予約が1件あります") && said.contains("ほかのメンバーは、それまでどおり元に戻せます"), said);
        }
    }

    private Person person() {
        return people.person("最後の 館長", new SiteRole(Role.MANAGER, desk.site.id()));
    }

    private void remove(Person member) {
        try (Http boss = people.browserOf(owner)) {
            boss.get("/organisations/" + company.ref());
            String path = "/organisations/" + company.ref() + "/members/" + member.ref() + "/remove";
            assertEquals(200, boss.post(path, Map.of()).statusCode());
        }
    }

    private Booking placed(String space) {
        return Desk.done(desk.placing().place(people.viewer(clerk), desk.named(clerk, company, space)));
    }

    private Booking sought(Booking standing) {
        ChangeBooking.Wanted wanted = new ChangeBooking.Wanted(List.of(desk.wish("hall-a", 13, 17)), standing.particulars(), "");
        return Desk.done(desk.changing().change(people.viewer(owner), Seen.of(desk.now(standing)), wanted));
    }

    private Booking approved(Booking placed) {
        return placed.state() == BookingState.CONFIRMED ? placed : Desk.done(desk.deciding().approve(reviewer, Seen.of(desk.now(placed)), ""));
    }

    private List<String> mailsTo(Person person) {
        Outbox outbox = desk.server.bean(Outbox.class);
        return outbox.newest("", 100).stream()
                .filter(line -> line.recipient().equals(person.email()))
                .flatMap(line -> outbox.open(line.ref()).stream())
                .map(mail -> mail.body())
                .toList();
    }
}
