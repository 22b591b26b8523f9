package kaikan.admission.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kaikan.admission.FrontDesk;
import kaikan.admission.FrontDesk.Because;
import kaikan.admission.FrontDesk.Newcomer;
import kaikan.admission.Muster;
import kaikan.admission.MusterLine;
import kaikan.admission.Origin;
import kaikan.admission.Passes;
import kaikan.admission.Visits;
import kaikan.facility.Site;
import kaikan.protocol.Basis;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class VisitPagesTest extends AtTheDesk {
    private void comes(String name, String destination) {
        desk.get(VISITS);
        assertEquals(303, desk.post(VISITS + "/walk-in", Map.of("name", name, "company", "", "destination", destination)).statusCode());
    }

    private void hasEntered(long booking) {
        lobby.run("""
                INSERT INTO admission_visit (visit, site_id, state, kind, basis, booking_id, entered_at, left_how)
                VALUES ('V%d', %d, 'INSIDE', 'ORGANISER', 'LISTED', %d, '2026-11-30 00:30:00', '')
                """.formatted(booking, site.id(), booking));
    }

    @Test
    void theMusterListGroupsPeopleByPlaceWithNumbersTotalsAndWhoMadeIt() {
        comes("ひとりめ", "総務課");
        comes("ふたりめ", "総務課");
        comes("さんにんめ", "");
        hasEntered(lobby.booking(lobby.person("主催の者"), lobby.space(site, "hall-a"), Lobby.today(site, 9, 17)));
        String list = Http.text(desk.get(VISITS + "/muster"));
        assertTrue(list.contains("館内 4人") && list.contains("作成 係の者") && list.contains("10:00 現在"), list);
        assertTrue(list.contains("訪問先：総務課 2人") && list.contains("多目的展示ホール A面 1人") && list.contains("場所のわからない人 1人"), list);
        assertTrue(list.lastIndexOf("訪問先：総務課") > list.lastIndexOf("多目的展示ホール A面"), "rooms come first");
        assertTrue(list.lastIndexOf("場所のわからない人") > list.lastIndexOf("総務課"), "those who must be looked for come last");
        String html = desk.get(VISITS + "/muster").body();
        for (int number = 1; number <= 4; number++) {
            assertTrue(html.contains(">" + number + "</td>"), html);
        }
    }

    @Test
    void whoLeavesByTheirNumberIsNotSaidToHaveBeenScanned() {
        Visits visits = lobby.bean(Visits.class);
        visits.walkedIn(kiosk("A"), new Message.WalkInRegistered("V-NUMBER", "番号の者", "", "", "", "2026-11", "ja", 4711));
        visits.left(kiosk("B"), "V-NUMBER", null, "");
        String page = Http.text(desk.get(VISITS));
        assertTrue(page.contains("10:00 番号") && !page.contains("10:00 読み取り"), page);
    }

    private Origin kiosk(String envelope) {
        return new Origin(Origin.By.KIOSK, "KIOSK00000000000", site.id(), envelope, Lobby.TEN);
    }

    @Test
    void aFormThatIsSentTwiceLetsOnePersonIn() {
        Form form = Form.on(desk.get(VISITS), VISITS + "/walk-in").with("name", "二度 押した者");
        for (int i = 0; i < 2; i++) {
            assertEquals(303, desk.post(form).statusCode());
        }
        assertEquals(1, lobby.bean(Muster.class).of(site, Lobby.TEN).size());
        assertEquals(303, desk.post(form.with("name", "戻って書いた者")).statusCode());
        comes("別の者", "");
        assertEquals(3, lobby.bean(Muster.class).of(site, Lobby.TEN).size());
    }

    @Test
    void onePassInsideMoreOftenThanItIsForIsShownAndAGroupsPassIsNot() {
        long booking = lobby.booking(lobby.person("主催の者"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        PassId organiser = new PassId(lobby.bean(Passes.class).issueFor(booking).orElseThrow().passId());
        PassId group = new PassId(lobby.bean(Passes.class).addGuest(booking, "見学の組", 3, null).orElseThrow().passId());
        enters(site, group);
        enters(site, group);
        enters(site, organiser);
        assertFalse(Http.text(desk.get(VISITS)).contains("同じ入館証で複数の入館"));
        enters(site, organiser);
        for (String path : List.of(VISITS, VISITS + "/muster")) {
            assertEquals(2, Http.text(desk.get(path)).split("同じ入館証で複数の入館", -1).length - 1, path);
        }
    }

    @Test
    void whoEnteredWithThePassOfAnotherSiteIsInsideWithoutItsNameAndBooking() {
        Site other = lobby.site("hits");
        long booking = lobby.booking(lobby.person("よその者"), lobby.space(other, "training"), Lobby.today(other, 9, 17));
        enters(site, new PassId(lobby.bean(Passes.class).issueFor(booking).orElseThrow().passId()));
        MusterLine line = lobby.bean(Muster.class).of(site, Lobby.TEN).getFirst();
        assertEquals("", line.person().name());
        assertNull(line.person().bookingId());
        assertEquals(List.of(), line.places());
    }

    private void enters(Site where, PassId pass) {
        lobby.bean(Visits.class).entered(Origin.staff("KIOSK00000000000", where.id(), Lobby.TEN), RandomId.next(), pass, Basis.LISTED);
    }

    @Test
    void allVisitsOfADayAreCountedAlsoWhereOnlyTheNewestAreShown() {
        lobby.run("""
                INSERT INTO admission_visit (visit, site_id, state, kind, basis, name, entered_at, left_at, left_how)
                WITH RECURSIVE n AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM n WHERE n < 501)
                SELECT CONCAT('MANY-', n), %d, 'LEFT', 'WALK_IN', 'WALK_IN', '', '2026-11-30 00:10:00', '2026-11-30 00:20:00', 'STAFF' FROM n
                """.formatted(site.id()));
        String page = Http.text(desk.get(VISITS));
        assertTrue(page.contains("きょうの入館　501回") && page.contains("新しい順に500件を表示しています。"), page.substring(0, 2000));
    }

    @Test
    void aTimeToComeIsNeverOfferedAsTheTimeOfLeaving() {
        comes("まだいる者", "総務課");
        String now = Http.text(desk.get(VISITS));
        assertTrue(now.contains("いま退館"), now);
        assertFalse(now.contains("12:00 に退館"), now);
        lobby.server().clock().advance(Duration.ofHours(3));
        String later = Http.text(desk.get(VISITS));
        assertTrue(later.contains("12:00 に退館（推定）") && later.contains("入館から2時間後とする推定"), later);
    }

    @Test
    void anEstimateSaysThatItRestsOnTheBooking() {
        hasEntered(lobby.booking(lobby.person("主催の者"), lobby.space(site, "training"), Lobby.today(site, 9, 11)));
        lobby.server().clock().advance(Duration.ofHours(2));
        String page = Http.text(desk.get(VISITS));
        assertTrue(page.contains("11:00 に退館（推定）") && page.contains("予約の終わりの時刻による推定"), page);
    }

    @Test
    void whoeverAsksForATimeToComeLeavesNow() {
        comes("まだいる者", "");
        String visit = lobby.bean(Muster.class).of(site, Lobby.TEN).getFirst().person().visit();
        Instant evening = Lobby.TEN.plus(Duration.ofHours(9));
        assertTrue(lobby.bean(FrontDesk.class).checkOut(site, visit, evening, new Because(null, "", "理由")));
        assertEquals("2026-11-30 01:00:00", lobby.text("SELECT left_at FROM admission_visit"));
    }

    @Test
    void whoeverIsRegisteredAtTheDeskHasNoNumberThatAKioskCouldBeTold() {
        comes("受付の者", "総務課");
        assertEquals(null, lobby.bean(Muster.class).of(site, Lobby.TEN).getFirst().person().exitNumber());
    }

    @Test
    void whoIsCheckedOutByHandStandsInTheTrailWithTheReason() {
        comes("帰った者", "");
        String visit = lobby.bean(Muster.class).of(site, Lobby.TEN).getFirst().person().visit();
        assertEquals(303, desk.post(VISITS + "/out", Map.of("visit", visit, "reason", "忘れた")).statusCode());
        assertEquals(1, lobby.number("SELECT COUNT(*) FROM platform_audit WHERE verb = 'admission.check-out' AND subject_ref = '" + visit
                + "' AND reason = '忘れた' AND actor_person_id IS NOT NULL AND site_id = " + site.id()));
    }

    @Test
    void theMenuShowsThatThePageBelongsToWhatStandsInTheHouseNow() {
        assertTrue(desk.get(VISITS).body().contains("<a href=\"/staff/board\" aria-current=\"true\">"));
        assertFalse(desk.get("/staff/queue").body().contains("<a href=\"/staff/board\" aria-current=\"true\">"));
    }

    @Test
    void whatIsTooLongIsSaidAndNobodyIsRegistered() {
        desk.get(VISITS);
        HttpResponse<String> refused = desk.post(
                VISITS + "/walk-in", Map.of("name", "名", "company", "会", "destination", "長".repeat(101)));
        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("<a href=\"#destination\">行き先は100文字までです"), refused.body());
        assertTrue(refused.body().contains("value=\"会\"") && refused.body().contains("長".repeat(101)), refused.body());
        HttpResponse<String> again = desk.get(VISITS + "/walk-in");
        assertEquals(303, again.statusCode());
        assertEquals(VISITS, again.headers().firstValue("Location").orElseThrow());
        lobby.bean(FrontDesk.class).walkIn(site, RandomId.next(), new Newcomer("名", "", "101号室"), "");
        List<String> places = lobby.bean(Muster.class).of(site, Lobby.TEN).stream().map(line -> line.person().host()).toList();
        assertEquals(List.of("101号室"), places);
    }
}
