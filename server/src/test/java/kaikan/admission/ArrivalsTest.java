package kaikan.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import kaikan.booking.Booking;
import kaikan.booking.Bookings;
import kaikan.facility.Site;
import kaikan.protocol.Basis;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The organiser hears of guests who come, once, and of nobody else.
@Tag("database")
class ArrivalsTest {
    private Lobby lobby;
    private Site site;
    private long booking;

    @BeforeEach
    void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        booking = lobby.booking(lobby.person("佐藤 花子"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        lobby.bean(Passes.class).issueFor(booking);
        lobby.run("DELETE FROM notice_mail");
    }

    @AfterEach
    void close() {
        lobby.close();
    }

    private String pass(String name, int people) {
        return lobby.bean(Passes.class).addGuest(booking, name, people, null).orElseThrow().passId();
    }

    private Origin origin() {
        return new Origin(Origin.By.STAFF, "STAFF00000000000", site.id(), RandomId.next(), lobby.server().clock().instant());
    }

    private String enter(String pass) {
        String visit = RandomId.next();
        lobby.bean(Visits.class).entered(origin(), visit, new PassId(pass), Basis.LISTED);
        return visit;
    }

    private long mailsAfter(Duration time) {
        lobby.server().clock().advance(time);
        lobby.bean(Arrivals.class).run();
        return lobby.number("SELECT COUNT(*) FROM notice_mail");
    }

    @Test
    void aGuestWithANameIsAnnouncedOnceADayWhenTheEntryStands() {
        String pass = pass("渡部 一郎", 1);
        String visit = enter(pass);
        assertEquals(0, mailsAfter(Duration.ofSeconds(59)));
        assertEquals(1, mailsAfter(Duration.ofSeconds(2)));
        String body = lobby.text("SELECT CONCAT(subject, body) FROM notice_mail");
        assertTrue(body.contains("渡部 一郎") && body.contains("10:00") && body.contains("/passes"), body);
        lobby.bean(Visits.class).left(origin(), visit, new PassId(pass), "");
        enter(pass);
        assertEquals(1, mailsAfter(Duration.ofSeconds(90)), "the same guest once more");
        assertEquals(1, mailsAfter(Duration.ofSeconds(90)));
    }

    @Test
    void anEntryThatWasTakenBackIsNotAnnounced() {
        String visit = RandomId.next();
        Origin in = origin();
        lobby.bean(Visits.class).entered(in, visit, new PassId(pass("渡部 一郎", 1)), Basis.LISTED);
        lobby.bean(Visits.class).undone(origin(), visit, in.envelope());
        assertEquals(0, mailsAfter(Duration.ofSeconds(90)));
    }

    @Test
    void ofAGroupTheFirstIsAnnouncedAndOfAPassWithoutANameNobody() {
        String group = pass("会津第二小学校", 5);
        enter(group);
        enter(group);
        enter(pass("", 1));
        assertEquals(1, mailsAfter(Duration.ofSeconds(90)));
    }

    @Test
    void whoeverWantsNoMailGetsNoneAndNobodyDoesAfterTheEnd() {
        Arrivals arrivals = lobby.bean(Arrivals.class);
        Booking theirs = lobby.bean(Bookings.class).byRef(lobby.text("SELECT ref FROM booking WHERE id = " + booking)).orElseThrow();
        arrivals.tellNot(theirs);
        enter(pass("渡部 一郎", 1));
        assertEquals(0, mailsAfter(Duration.ofSeconds(90)));
        arrivals.tell(theirs);
        lobby.server().clock().advance(Duration.ofHours(7).minus(Duration.ofMinutes(2)));
        enter(pass("小林 次郎", 1));
        assertEquals(0, mailsAfter(Duration.ofSeconds(90)), "17:00 has passed");
    }

    @Test
    void somebodyWithoutAPassIsAnnouncedToTheOneOrganisationWhoseWholeNameTheyGive() {
        lobby.run("""
                INSERT INTO organisation (ref, name, kana, phone, address, name_key, search_key, created_at)
                VALUES ('ORGANISATION0001', 'こおりやま精工株式会社', '', '', '', 'k', 'k', NOW())
                """);
        long organisation = lobby.number("SELECT id FROM organisation WHERE ref = 'ORGANISATION0001'");
        lobby.run("UPDATE booking SET organisation_id = " + organisation + ", channel = 'COUNTER' WHERE id = " + booking);
        for (String host : new String[] {"こおりやま", "総務", ""}) {
            walkIn(host);
        }
        assertEquals(0, mailsAfter(Duration.ofSeconds(90)));
        walkIn("（株）こおりやま精工");
        assertEquals(1, mailsAfter(Duration.ofSeconds(90)));
    }

    private void walkIn(String host) {
        Message.WalkInRegistered form = new Message.WalkInRegistered(RandomId.next(), "高橋", "高橋商店", host, "", "1", "ja", 0);
        lobby.bean(Visits.class).walkedIn(origin(), form);
    }
}
