package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kaikan.admission.IssuedPass;
import kaikan.admission.Muster;
import kaikan.admission.Passes;
import kaikan.device.FakeKiosk;
import kaikan.member.Role;
import kaikan.protocol.Message;
import kaikan.protocol.RandomId;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whoever sits at the desk scans one pass after another without looking at the screen: nothing is lost, nobody is let out by it, and what
/// was done by mistake is taken back.
@Tag("database")
class ScanAtTheDeskTest extends AtTheDesk {
    private static final String SCAN = VISITS + "/scan";
    private static final String OUT = VISITS + "/out";

    private IssuedPass pass() {
        long booking = lobby.booking(lobby.person("高橋"), lobby.space(site, "training"), Lobby.today(site, 9, 12));
        return lobby.bean(Passes.class).issueFor(booking).orElseThrow();
    }

    private HttpResponse<String> scan(String code) {
        return desk.post(Form.on(desk.get(VISITS), SCAN).with("code", code));
    }

    private long inside() {
        return lobby.bean(Muster.class).of(site, lobby.server().clock().instant()).size();
    }

    private HttpResponse<String> sent(Form form) {
        HttpResponse<String> answer = desk.post(form);
        assertEquals(303, answer.statusCode(), answer.body());
        return desk.get(answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void theFieldHasTheFocusBeforeAndAfterEachScanAndTheAnswerDoesNotTakeIt() {
        HttpResponse<String> answer = scan(pass().token());
        for (HttpResponse<String> page : List.of(desk.get(VISITS), answer, scan("hello"), scan(""))) {
            assertTrue(page.body().contains("<input id=\"code\" name=\"code\"") && page.body().contains(" autofocus data-scan"), page.body());
            assertFalse(page.body().contains("data-focus"), page.body());
        }
        assertTrue(answer.body().contains("data-say><p><b>高橋さんが入館しました") && answer.body().contains("role=\"status\" data-said"), answer.body());
        assertTrue(answer.body().indexOf("id=\"code\"") < answer.body().indexOf("館内にいる人"), "the forms come before the list");
    }

    @Test
    void anEmptyCodeAndOneThatWasReadBadlyAreToldApartAndTheBadOneStays() {
        HttpResponse<String> empty = scan("");
        assertEquals(422, empty.statusCode());
        assertTrue(Http.text(empty).contains("入館証のコードを読み取るか、入力してください。"), Http.text(empty));
        assertFalse(Http.text(empty).contains("途中で切れています"), Http.text(empty));
        HttpResponse<String> bad = scan("HELLO-1");
        assertEquals(409, bad.statusCode());
        assertTrue(Http.text(bad).contains("途中で切れています") && bad.body().contains("name=\"code\" value=\"HELLO-1\""), bad.body());
    }

    @Test
    void whoIsInsideIsNotLetOutByReceivingThemAgainHoweverLateButMayBe() {
        IssuedPass pass = pass();
        scan(pass.token());
        for (Duration later : List.of(Duration.ofSeconds(30), Duration.ofMinutes(15), Duration.ofHours(4))) {
            lobby.server().clock().advance(later);
            HttpResponse<String> again = scan(pass.token());
            assertEquals(409, again.statusCode(), later + Http.text(again));
            assertTrue(Http.text(again).contains("10:00 に「受付」で入館しています"), Http.text(again));
            assertEquals(1, inside(), later.toString());
        }
        HttpResponse<String> left = desk.post(Form.on(scan(pass.token()), SCAN).with("wish", "leave"));
        assertTrue(Http.text(left).contains("退館しました"), Http.text(left));
        assertEquals(0, inside());
        assertTrue(Http.text(sent(Form.on(left, VISITS + "/undo"))).contains("取り消しました。高橋さんは館内にいます。"));
        assertEquals(1, inside());
    }

    @Test
    void aTimeInAnAnswerIsWrittenAsInTheLists() {
        long booking = lobby.booking(lobby.person("早い者"), lobby.space(site, "small-1"), Lobby.today(site, 10, 12));
        IssuedPass early = lobby.bean(Passes.class).issueFor(booking).orElseThrow();
        lobby.server().clock().set(Lobby.TEN.minus(Duration.ofHours(1)));
        String said = Http.text(scan(early.token()));
        assertTrue(said.contains("まだ早すぎます。9:30 から入館できます。"), said);
    }

    @Test
    void theDeskOpensNoDoorBeforeTheHouseDoesAndSaysWhenThatIs() {
        IssuedPass nine = pass();
        lobby.server().clock().set(Lobby.TEN.minus(Duration.ofMinutes(75)));
        String said = Http.text(scan(nine.token()));
        assertTrue(said.contains("まだ早すぎます。9:00 から入館できます。"), said);
        assertEquals(0, inside());
        lobby.server().clock().advance(Duration.ofMinutes(15));
        assertTrue(Http.text(scan(nine.token())).contains("高橋さんが入館しました"));
        assertEquals(1, inside());
    }

    @Test
    void aCheckInIsTakenBackAndSentTwiceItIsOne() {
        Form form = Form.on(desk.get(VISITS), SCAN).with("code", pass().token());
        HttpResponse<String> first = desk.post(form);
        assertTrue(Http.text(first).contains("入館しました"), Http.text(first));
        assertTrue(Http.text(sent(form)).contains("高橋さんの入館を 10:00 に記録しました。"), "the same form again");
        assertTrue(Http.text(sent(Form.on(first, VISITS + "/undo"))).contains("入館の記録はなくなりました"));
        assertEquals(0, inside());
    }

    @Test
    void somebodyWithoutAPassIsConfirmedAndTakenBack() {
        HttpResponse<String> done = sent(Form.on(desk.get(VISITS), VISITS + "/walk-in").with("name", "山口 花"));
        assertTrue(Http.text(done).contains("山口 花さんの入館を 10:00 に記録しました。"), Http.text(done));
        assertEquals(1, inside());
        assertTrue(Http.text(sent(Form.on(done, VISITS + "/undo"))).contains("入館の記録はなくなりました"));
        assertEquals(0, inside());
    }

    @Test
    void theNumberThatAKioskToldIsReadWithWhomItMeansAndTheyAreLetOut() {
        Message.WalkInRegistered walkIn =
                new Message.WalkInRegistered(RandomId.next(), "山口 花", "", "", "", "1", "ja", 1071);
        try (FakeKiosk kiosk = FakeKiosk.enrolled(lobby.server(), site, "北口")) {
            kiosk.note(walkIn);
            kiosk.sendAll();
        }
        assertTrue(Http.text(desk.get(VISITS)).contains("お帰りの番号 1071"), Http.text(desk.get(VISITS)));
        HttpResponse<String> nobody = scan("1072");
        assertEquals(409, nobody.statusCode());
        assertTrue(Http.text(nobody).contains("お帰りの番号 1072 の方は、館内にいません。"), Http.text(nobody));
        HttpResponse<String> asked = desk.post(Form.on(desk.get(VISITS), SCAN).with("code", "１０７１").with("wish", "leave"));
        assertTrue(Http.text(asked).contains("お帰りの番号 1071 は、10:00 に入館した 山口 花 さんです。"), Http.text(asked));
        assertEquals(1, inside(), "nobody leaves before the desk has read who it is");
        assertTrue(Http.text(sent(Form.on(asked, VISITS + "/out"))).contains("山口 花さんの退館を"));
        assertEquals(0, inside());
    }

    @Test
    void whoGoesNowNeedsNoReasonButACorrectedTimeDoes() {
        desk.post(Form.on(desk.get(VISITS), VISITS + "/walk-in").with("name", "山口 花"));
        lobby.server().clock().advance(Duration.ofHours(3));
        Form form = Form.on(desk.get(VISITS), OUT);
        assertEquals(422, desk.post(VISITS + "/out", Map.of("visit", form.value("visit"), "then", "yes")).statusCode());
        assertEquals(1, inside());
        assertTrue(Http.text(sent(form)).contains("山口 花さんの退館を 13:00 として記録しました。"));
        assertEquals(0, inside());
    }

    @Test
    void theListsAreFetchedAgainOnlyWhenTheyHaveChanged() {
        HttpResponse<String> parts = desk.get(VISITS + "/parts");
        assertTrue(desk.get(VISITS).body().contains("data-board=\"/staff/board/bigpalette\" data-parts=\"" + VISITS + "/parts\""));
        String tag = parts.headers().firstValue("ETag").orElseThrow();
        try (Http watching = lobby.desk(site, Role.RECEPTION).with("If-None-Match", tag)) {
            assertEquals(304, watching.get(VISITS + "/parts").statusCode());
            desk.post(Form.on(desk.get(VISITS), VISITS + "/walk-in").with("name", "山口 花"));
            HttpResponse<String> fresh = watching.get(VISITS + "/parts");
            assertEquals(200, fresh.statusCode());
            assertTrue(Http.text(fresh).contains("山口 花"), Http.text(fresh));
        }
    }
}
