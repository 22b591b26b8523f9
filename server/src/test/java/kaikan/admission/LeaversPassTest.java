package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.facility.Site;
import kaikan.member.Organisation;
import kaikan.member.Person;
import kaikan.member.TestPeople;
import kaikan.notice.Outbox;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever no longer acts for an organisation has no pass of its bookings.
@Tag("database")
class LeaversPassTest {
    private static Lobby lobby;
    private static TestPeople people;
    private static Site site;

    private Person owner;
    private Person clerk;
    private Organisation company;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        people = TestPeople.on(lobby.server());
        site = lobby.site("bigpalette");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    @BeforeEach
    void aCompanyWithAnOwnerAndAClerk() {
        owner = people.person("社長 一郎");
        clerk = people.person("社員 花子");
        company = people.organisation("株式会社こおりやま精工", owner);
        people.join(company, clerk);
    }

    private long booked(String state, String channel) {
        long id = lobby.booking(clerk.id(), state, lobby.space(site, "training"), Lobby.today(site, 13, 17));
        lobby.run("UPDATE booking SET organisation_id = " + company.id() + ", channel = '" + channel + "' WHERE id = " + id);
        return id;
    }

    private static IssuedPass organisers(long booking) {
        return lobby.bean(Passes.class).of(booking).stream().filter(IssuedPass::counts).findFirst().orElseThrow();
    }

    private static String ref(long booking) {
        return lobby.text("SELECT ref FROM booking WHERE id = " + booking);
    }

    private static PassEntry entry(IssuedPass pass) {
        return lobby.bean(DoorList.class).entry(new PassId(pass.passId()), site, Lobby.TEN).orElseThrow();
    }

    private static List<String> mailsTo(Person person) {
        Outbox outbox = lobby.bean(Outbox.class);
        return outbox.newest("", 100).stream()
                .filter(line -> line.recipient().equals(person.email()))
                .flatMap(line -> outbox.open(line.ref()).stream())
                .map(mail -> mail.body())
                .toList();
    }

    private void remove() {
        try (Http boss = people.browserOf(owner)) {
            boss.get("/organisations/" + company.ref());
            assertEquals(200, boss.post("/organisations/" + company.ref() + "/members/" + clerk.ref() + "/remove", Map.of()).statusCode());
        }
    }

    @Test
    void whoeverIsRemovedLosesTheirPassAndTheOwnerGetsOneOfTheirOwnByMail() {
        long booking = booked("CONFIRMED", "ONLINE");
        IssuedPass old = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        remove();
        assertEquals(PassEntry.Standing.CANCELLED, entry(old).standing());
        assertTrue(lobby.bean(DoorList.class).revocations(site, Lobby.TEN).passes().contains(new PassId(old.passId())));
        try (Http stranger = Http.visitor(lobby.server())) {
            String seen = Http.text(stranger.get(old.path()));
            assertTrue(seen.contains("この入館証は使えません"), seen);
            assertFalse(seen.contains("経営者セミナー") || seen.contains("13:00"), "nothing of the booking: " + seen);
        }
        IssuedPass renewed = organisers(booking);
        assertEquals("社長 一郎", renewed.holder());
        assertEquals(owner.ref(), entry(renewed).person());
        String mail = mailsTo(owner).getFirst();
        assertTrue(mail.contains(renewed.path()) && mail.contains("どちらも新しい入館証です") && mail.contains("前の入館証は、もう使えません"), mail);
        assertTrue(mail.contains("社員 花子 さんが株式会社こおりやま精工のメンバーではなくなりました。"), "and why: " + mail);
        assertTrue(mailsTo(clerk).stream().noneMatch(text -> text.contains("/P/")), "nothing to who was removed");
        lobby.bean(KeepPasses.class).run();
        assertEquals(renewed, organisers(booking));
    }

    @Test
    void aPassThatWentWithItsBookingComesBackForTheOwnerOnly() {
        long booking = booked("CONFIRMED", "ONLINE");
        IssuedPass old = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        lobby.run("UPDATE booking SET state = 'CANCELLED' WHERE id = " + booking);
        lobby.bean(Passes.class).revokeAll(booking);
        remove();
        lobby.run("UPDATE booking SET state = 'CONFIRMED' WHERE id = " + booking);
        assertEquals("社長 一郎", lobby.bean(Passes.class).issueFor(booking).orElseThrow().holder());
        assertEquals(PassEntry.Standing.CANCELLED, entry(old).standing());
    }

    @Test
    void whatIsConfirmedAfterwardsIsTheOwners() {
        long booking = booked("APPLIED", "ONLINE");
        remove();
        lobby.run("UPDATE booking SET state = 'CONFIRMED' WHERE id = " + booking);
        assertEquals("社長 一郎", lobby.bean(Passes.class).issueFor(booking).orElseThrow().holder());
    }

    @Test
    void whatWasLeftBehindBeforeIsSetRightByTheJob() {
        long booking = booked("CONFIRMED", "ONLINE");
        IssuedPass old = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        lobby.run("DELETE FROM membership WHERE person_id = " + clerk.id());
        lobby.bean(KeepPasses.class).run();
        assertEquals(PassEntry.Standing.CANCELLED, entry(old).standing());
        assertEquals("社長 一郎", organisers(booking).holder());
    }

    @Test
    void theirOwnBookingByTelephoneStaysTheirs() {
        long booking = booked("CONFIRMED", "PHONE");
        IssuedPass own = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        remove();
        assertEquals(own, organisers(booking));
        assertEquals("社員 花子", own.holder());
    }

    @Test
    void theLastMembersPassEndsWithTheirLeavingAndNobodyGetsOne() {
        remove();
        long booking = lobby.booking(owner.id(), lobby.space(site, "training"), Lobby.today(site, 13, 17));
        lobby.run("UPDATE booking SET organisation_id = " + company.id() + " WHERE id = " + booking);
        lobby.bean(Passes.class).issueFor(booking);
        try (Http boss = people.browserOf(owner)) {
            String leave = "/organisations/" + company.ref() + "/leave";
            boss.post(Form.on(boss.get(leave), leave));
        }
        lobby.bean(KeepPasses.class).run();
        assertTrue(lobby.bean(Passes.class).of(booking).stream().noneMatch(IssuedPass::counts));
    }

    @Test
    void aDeletedAccountLeavesNoNameOnAnyPassAndNoPassThatOpens() {
        long booking = booked("CONFIRMED", "ONLINE");
        long second = booked("CONFIRMED", "ONLINE");
        lobby.bean(Passes.class).issueFor(second);
        long undecided = booked("APPLIED", "ONLINE");
        IssuedPass old = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        try (Http browser = people.browserOf(clerk); Http stranger = Http.visitor(lobby.server())) {
            browser.get("/account/delete");
            assertEquals(200, browser.post("/account/delete", Map.of("password", "")).statusCode());
            assertTrue(Http.text(stranger.get(old.path())).contains("この入館証は使えません"));
        }
        assertEquals(PassEntry.Standing.CANCELLED, entry(old).standing());
        assertEquals("", entry(old).holder());
        assertEquals("社長 一郎", organisers(booking).holder());
        assertEquals(1, mailsTo(owner).size(), "one mail about all of them");
        String mail = mailsTo(owner).getFirst();
        assertTrue(mail.contains("株式会社こおりやま精工のメンバーの1人がアカウントを削除しました。"), "why: " + mail);
        assertTrue(mail.contains(organisers(booking).path()) && mail.contains(organisers(second).path()), mail);
        assertTrue(mail.substring(mail.indexOf("まだ決まっていません")).contains("/bookings/" + ref(undecided)), mail);
        lobby.bean(KeepPasses.class).run();
        assertEquals(1, mailsTo(owner).size(), "and no other");
        try (Http boss = people.browserOf(owner)) {
            String page = Http.text(boss.get("/bookings/" + ref(booking) + "/passes"));
            assertFalse(page.contains("社員 花子"), page);
        }
    }

    @Test
    void whoeverTakesOverAlsoHearsOfWhatWasTakenOverBefore() {
        long undecided = booked("APPLIED", "ONLINE");
        remove();
        long own = lobby.booking(owner.id(), lobby.space(site, "mpr-1"), Lobby.today(site, 13, 17));
        lobby.run("UPDATE booking SET organisation_id = " + company.id() + ", state = 'APPLIED' WHERE id = " + own);
        Person heir = people.person("高木 次の代表");
        people.join(company, heir);
        lobby.run("UPDATE membership SET standing = 'OWNER' WHERE person_id = " + heir.id());
        assertEquals(Optional.empty(), people.leave(owner, company));
        String mail = mailsTo(heir).getFirst();
        String undecidedOnes = mail.substring(mail.indexOf("まだ決まっていません"));
        assertTrue(undecidedOnes.contains("/bookings/" + ref(own)), "what they applied for: " + mail);
        assertTrue(undecidedOnes.contains("/bookings/" + ref(undecided)), "and what somebody before them had: " + mail);
    }

    @Test
    void whoeverWasNotTheFirstOwnerHadTakenNothingOver() {
        long undecided = booked("APPLIED", "ONLINE");
        remove();
        Person second = people.person("んんん 二人目");
        people.join(company, second);
        long own = lobby.booking(second.id(), lobby.space(site, "mpr-1"), Lobby.today(site, 13, 17));
        lobby.run("UPDATE booking SET organisation_id = " + company.id() + ", state = 'APPLIED' WHERE id = " + own);
        int before = mailsTo(owner).size();
        assertEquals(Optional.empty(), people.leave(second, company));
        assertEquals(before + 1, mailsTo(owner).size());
        String mail = mailsTo(owner).getFirst();
        assertTrue(mail.contains("/bookings/" + ref(own)) && !mail.contains("/bookings/" + ref(undecided)), mail);
    }

    @Test
    void anOwnerTakesAnOrganisersPassBackAndAnotherIsMade() {
        long booking = booked("CONFIRMED", "ONLINE");
        IssuedPass old = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        String page = "/bookings/" + ref(booking) + "/passes";
        try (Http boss = people.browserOf(owner)) {
            String before = boss.get(page).body();
            assertTrue(before.contains(page + "/" + old.passId() + "/revoke") && Http.text(boss.get(page)).contains("無効にして作り直す"), before);
            String after = Http.text(boss.post(page + "/" + old.passId() + "/revoke", Map.of()));
            assertTrue(after.contains("主催者の入館証を作り直しました"), after);
        }
        assertEquals(PassEntry.Standing.CANCELLED, entry(old).standing());
        IssuedPass renewed = organisers(booking);
        assertEquals("社員 花子", renewed.holder());
        assertTrue(mailsTo(clerk).getFirst().contains(renewed.path()), "who bears it hears of it");
    }
}
