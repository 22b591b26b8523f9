package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import kaikan.facility.Site;
import kaikan.platform.id.Ref;
import kaikan.protocol.BatchAnswer.Item;
import kaikan.protocol.BatchAnswer.Outcome;
import kaikan.protocol.EnrolmentRequest.Held;
import kaikan.protocol.Envelope;
import kaikan.protocol.Json;
import kaikan.protocol.Message;
import kaikan.protocol.Row;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Kiosks that were known before are enrolled again.
@Tag("database")
class ComebackTest {
    private static Lobby lobby;
    private static Site site;
    private static Site elsewhere;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("hits");
        elsewhere = lobby.site("bigpalette");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static String code(Site at, String name) {
        return lobby.bean(Enrolment.class).newCode(at.id(), name, null);
    }

    private static FakeKiosk stranger() {
        return new FakeKiosk(lobby.server().address(), lobby.server().clock().instant());
    }

    private static FakeKiosk enrolled() {
        FakeKiosk kiosk = stranger();
        assertEquals(200, kiosk.enrol(code(site, "玄関")).statusCode());
        return kiosk;
    }

    private static void revoke(FakeKiosk kiosk) {
        assertTrue(lobby.bean(Devices.class).revoke(kiosk.device(), site.id(), 1, "盗難"));
    }

    private static Held all(FakeKiosk kiosk) {
        return new Held(kiosk.device(), (int) site.id(), 0, Envelope.FIRST);
    }

    private static DeviceInfo info(FakeKiosk kiosk) {
        return lobby.bean(Devices.class).at(site.id()).stream()
                .filter(device -> device.ref().equals(kiosk.device()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Outcome> outcomes(List<Item> items) {
        return items.stream().map(Item::outcome).toList();
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(409, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("OTHER_JOURNAL"), answer::body);
    }

    @Test
    void aRevokedDeviceGoesOnAsTheSameOneAndItsRowsArriveOnce() {
        FakeKiosk kiosk = enrolled();
        String name = kiosk.device();
        kiosk.note(new Message.HelpCalled("C1", ""));
        kiosk.sendAll();
        kiosk.note(new Message.HelpCalled("C2", ""));
        revoke(kiosk);
        assertEquals(401, kiosk.sendRaw("{\"rows\":[]}").statusCode());
        String before = lobby.text("SELECT COUNT(*) FROM device");
        assertEquals(200, kiosk.enrol(code(site, "南玄関"), all(kiosk)).statusCode());
        assertEquals(name, kiosk.device());
        assertEquals(before, lobby.text("SELECT COUNT(*) FROM device"));
        assertEquals(List.of(Outcome.REPEATED, Outcome.ACCEPTED), outcomes(kiosk.sendAll().items()));
        assertEquals("南玄関", info(kiosk).name());
        assertEquals(0, info(kiosk).chainBreaks());
        assertEquals("南玄関", lobby.text("SELECT detail FROM platform_audit WHERE verb = 'device.return' AND subject_ref = '" + name + "'"));
    }

    @Test
    void theCodeThatMadeADeviceDoesNotBringItBack() {
        FakeKiosk kiosk = stranger();
        String code = code(site, "玄関");
        kiosk.enrol(code);
        revoke(kiosk);
        assertTrue(kiosk.enrol(code, all(kiosk)).body().contains("CODE_USED"));
        assertEquals(401, kiosk.manifest("").statusCode());
    }

    @Test
    void aDeviceThatTheServerForgotKeepsItsNameAndSendsItsWholeJournal() {
        try (FakeKiosk kiosk = stranger().called(Ref.next())) {
            String name = kiosk.device();
            kiosk.note(new Message.HelpCalled("C1", ""));
            kiosk.note(new Message.HelpCalled("C2", ""));
            assertTrue(kiosk.sendRaw("{\"rows\":[]}").body().contains("UNKNOWN_DEVICE"));
            assertEquals(200, kiosk.enrol(code(site, "玄関"), all(kiosk)).statusCode());
            assertEquals(name, kiosk.device());
            assertEquals(List.of(Outcome.ACCEPTED, Outcome.ACCEPTED), outcomes(kiosk.sendAll().items()));
            assertEquals(2, kiosk.manifest().appliedThrough());
        }
    }

    @Test
    void whatItHasForgottenItselfIsNotWaitedForWhetherItIsKnownOrNot() {
        FakeKiosk forgotten = stranger().called(Ref.next());
        FakeKiosk known = enrolled();
        for (FakeKiosk kiosk : List.of(forgotten, known)) {
            for (int i = 1; i <= 3; i++) {
                kiosk.note(new Message.HelpCalled("C" + i, ""));
            }
            Row second = kiosk.rows(2, 2).getFirst();
            Held held = new Held(kiosk.device(), null, 2, second.hash());
            assertEquals(200, kiosk.enrol(code(site, "玄関"), held).statusCode());
            assertEquals(2, kiosk.send(List.of()).ackThrough());
            assertEquals(List.of(Outcome.ACCEPTED), outcomes(kiosk.send(kiosk.rows(3, 3)).items()));
            assertEquals(0, info(kiosk).chainBreaks());
            assertEquals(200, kiosk.enrol(code(site, "玄関"), held).statusCode());
            assertEquals(3, kiosk.send(List.of()).ackThrough(), "what has come stays");
        }
    }

    @Test
    void noKioskTakesOverAnotherKeysDeviceOrAnotherSites() {
        FakeKiosk kiosk = enrolled();
        String code = code(site, "裏口");
        try (FakeKiosk thief = stranger()) {
            assertRefused(thief.enrol(code, all(kiosk)));
        }
        assertRefused(kiosk.enrol(code(elsewhere, "裏口"), new Held(kiosk.device(), null, 0, Envelope.FIRST)));
        FakeKiosk lost = stranger().called(Ref.next());
        assertRefused(lost.enrol(code(elsewhere, "裏口"), all(lost)));
        for (String name : List.of("", "D4T8M2KQ7Z", "d4t8m2kq7zb3x9wc", "Ä".repeat(16))) {
            assertRefused(stranger().enrol(code, new Held(name, null, 0, Envelope.FIRST)));
        }
        assertEquals(200, kiosk.manifest("").statusCode(), "the device itself noticed nothing");
        assertEquals("玄関", info(kiosk).name());
        assertEquals(200, stranger().enrol(code).statusCode(), "the code can still be used");
    }

    @Test
    void aNewKioskWhoseFirstAnswerWasLostIsNotMadeTwiceByAnotherCode() {
        FakeKiosk kiosk = enrolled();
        String name = kiosk.device();
        kiosk.enrol(code(site, "玄関"));
        assertEquals(name, kiosk.device());
        kiosk.enrol(code(elsewhere, "玄関"));
        assertNotEquals(name, kiosk.device(), "at another site it is another device");
    }

    @Test
    void aPlaceInAJournalThatCannotBeIsUnreadable() {
        for (String held : List.of("{\"device\":\"X\",\"after\":-1,\"hash\":\"" + Envelope.FIRST + "\"}",
                "{\"device\":\"X\",\"after\":0,\"hash\":\"?\"}", "{\"device\":\"X\",\"after\":0}")) {
            assertTrue(Objects.requireNonNull(readable(held)).startsWith("not a readable Held"), held);
        }
    }

    private static String readable(String held) {
        try {
            return Json.read(held, Held.class).toString();
        } catch (Json.Unreadable e) {
            return String.valueOf(e.getMessage());
        }
    }
}
