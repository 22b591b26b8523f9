package kaikan.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kaikan.admission.Passes;
import kaikan.device.DemoReadings;
import kaikan.device.FakeKiosk;
import kaikan.energy.Consumption;
import kaikan.energy.DayOfEnergy;
import kaikan.facility.Site;
import kaikan.incubation.DemoTenancies;
import kaikan.member.Role;
import kaikan.protocol.Basis;
import kaikan.protocol.Message;
import kaikan.protocol.PassId;
import kaikan.protocol.RandomId;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class LiveBoardTest {
    private static Lobby lobby;
    private static Site site;
    private static FakeKiosk kiosk;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("bigpalette");
        kiosk = FakeKiosk.enrolled(lobby.server(), site, "正面入口");
    }

    @AfterAll
    static void close() {
        kiosk.close();
        lobby.close();
    }

    private static Http staffOf(String key) {
        return lobby.desk(lobby.site(key), Role.RECEPTION);
    }

    @Test
    void aWatcherHearsOfAPostedBatchWithinTwoSeconds() throws Exception {
        String cookie = "kaikan_session=" + lobby.session(lobby.staff(site, Role.RECEPTION));
        LinkedBlockingQueue<String> events = new LinkedBlockingQueue<>();
        try (HttpClient client = HttpClient.newHttpClient();
                Http reader = Http.exact(lobby.server()).with("Cookie", cookie)) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(lobby.server().address() + "/staff/board/bigpalette/events"))
                    .header("Cookie", cookie)
                    .header("Accept", "text/event-stream")
                    .build();
            HttpResponse<InputStream> stream = client.send(request, BodyHandlers.ofInputStream());
            assertEquals(200, stream.statusCode());
            Thread.ofVirtual().start(() -> listen(stream.body(), events));
            assertTrue(events.poll(5, TimeUnit.SECONDS) != null, "the first event says the version of now");
            kiosk.note(new Message.HelpCalled(RandomId.next(), "UNKNOWN_CODE"));
            long sent = System.nanoTime();
            kiosk.sendAll();
            assertTrue(events.poll(2, TimeUnit.SECONDS) != null, "no event within two seconds");
            assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sent) < 2000);
            String board = Http.text(reader.get("/staff/board/bigpalette/parts"));
            assertTrue(board.contains("正面入口") && board.contains("呼び出し"), board);
            client.shutdownNow();
        }
    }

    private static void listen(InputStream in, LinkedBlockingQueue<String> events) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    events.add(line);
                }
            }
        } catch (IOException e) {
            events.add("closed: " + e.getMessage());
        }
    }

    @Test
    void whoIsInsideAndWhichRoomIsInUseStandOnTheBoard() {
        long booking = lobby.booking(lobby.person("佐藤"), lobby.space(site, "training"), Lobby.today(site, 9, 17));
        PassId pass = new PassId(lobby.bean(Passes.class).issueFor(booking).orElseThrow().passId());
        kiosk.note(new Message.Entered(RandomId.next(), pass, Basis.LISTED, ""));
        kiosk.sendAll();
        Board board = lobby.bean(BoardReader.class).read(site.id());
        Room room = board.rooms().stream().filter(one -> one.key().equals("training")).findFirst().orElseThrow();
        assertEquals(Phase.IN_USE, room.phase());
        assertTrue(board.people().inside() >= 1);
        assertEquals("正面入口", board.devices().getFirst().name());
    }

    @Test
    void whereWhoeverCameIsOutTheBoardSaysSoAndHowManyCame() throws InterruptedException {
        long booking = lobby.booking(lobby.person("鈴木"), lobby.space(site, "middle-a"), Lobby.today(site, 9, 17));
        PassId pass = new PassId(lobby.bean(Passes.class).issueFor(booking).orElseThrow().passId());
        String visit = RandomId.next();
        kiosk.note(new Message.Entered(visit, pass, Basis.LISTED, ""));
        kiosk.sendAll();
        int people = Integer.parseInt(lobby.text("SELECT people FROM booking WHERE id = " + booking));
        try (Http desk = staffOf("bigpalette")) {
            String path = "/staff/board/bigpalette";
            String inside = textOf(desk, path);
            assertTrue(inside.contains("使用中 経営者セミナー 9:00〜17:00 1／" + people + "人"), inside);
            kiosk.note(new Message.Left(visit, pass));
            kiosk.sendAll();
            String out = textOf(desk, path);
            assertTrue(out.contains("9:00〜17:00 いま不在 来館 1／" + people + "人"), out);
            assertFalse(out.contains("0／" + people + "人 "), "nobody reads that it is used by none: " + out);
            for (int again = 0; again < 2; again++) {
                String next = RandomId.next();
                kiosk.note(new Message.Entered(next, pass, Basis.LISTED, ""));
                kiosk.note(new Message.Left(next, pass));
            }
            kiosk.sendAll();
            String back = textOf(desk, path);
            assertTrue(back.contains("いま不在 来館 1／" + people + "人"), "whoever goes in and out stays one person: " + back);
        }
    }

    private static String textOf(Http reader, String path) throws InterruptedException {
        Thread.sleep(Boards.FRESH_MILLIS);
        return Http.text(reader.get(path)).replace("　", " ").replaceAll(" +", " ");
    }

    /// What the board says when what was written is sure to be on it.
    private static String read(Http reader, String path) throws InterruptedException {
        Thread.sleep(Boards.FRESH_MILLIS);
        return reader.get(path).body();
    }

    private Phase phaseOf(String key) {
        return lobby.bean(BoardReader.class).read(site.id()).rooms().stream()
                .filter(room -> room.key().equals(key))
                .map(Room::phase)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void afterClosingTimeNoRoomIsCalledFree() {
        lobby.server().clock().set(Lobby.today(site, 21, 22).start());
        try (Http ours = staffOf("bigpalette")) {
            assertEquals(Phase.SHUT, phaseOf("small-1"));
            String wall = Http.text(ours.get("/staff/board/bigpalette?view=wall"));
            assertTrue(wall.contains("閉館"), wall);
            assertTrue(Http.text(ours.get("/sites/bigpalette/now")).contains("閉館"));
        } finally {
            lobby.server().clock().set(Lobby.TEN);
        }
    }

    @Test
    void aBookingAloneIsNotUseAndAnEndedOneWithPeopleIsOverdue() throws InterruptedException {
        lobby.booking(lobby.person("井上"), lobby.space(site, "mpr-1"), Lobby.today(site, 9, 17));
        lobby.booking(lobby.person("木村"), lobby.space(site, "mpr-2"), Lobby.today(site, 11, 12));
        lobby.booking(lobby.person("山崎"), lobby.space(site, "small-1"), Lobby.today(site, 12, 13));
        long ended = lobby.booking(lobby.person("森"), lobby.space(site, "presentation"), Lobby.today(site, 9, 10));
        lobby.run("""
                INSERT INTO admission_visit (visit, site_id, state, kind, basis, booking_id, entered_at, left_how)
                VALUES ('%s', %d, 'INSIDE', 'ORGANISER', 'LISTED', %d, '2026-11-30 00:05:00', '')
                """.formatted(RandomId.next(), site.id(), ended));
        assertEquals(Phase.EXPECTED, phaseOf("mpr-1"));
        assertEquals(Phase.SOON, phaseOf("mpr-2"));
        assertEquals(Phase.FREE, phaseOf("small-1"));
        assertEquals(Phase.OVERDUE, phaseOf("presentation"));
        try (Http ours = staffOf("bigpalette")) {
            String page = read(ours, "/staff/board/bigpalette");
            assertTrue(page.contains("1時間 未着") && page.contains("次 12:00 から"), page);
        }
    }

    @Test
    void whatIsOverStaysOnTheDaysListAndSaysSo() throws InterruptedException {
        long ended = lobby.booking(lobby.person("早朝"), lobby.space(site, "small-2"), Lobby.today(site, 8, 9));
        lobby.run("UPDATE booking SET title = '朝の会', people = 7 WHERE id = " + ended);
        try (Http ours = staffOf("bigpalette")) {
            String page = textOf(ours, "/staff/board/bigpalette");
            String today = page.substring(page.indexOf("きょうの予定"));
            assertTrue(today.matches("(?s).*8:00〜9:00 朝の会 終了 小会議室 2 こおりやま精工 来館 0／7人.*"), today);
            assertFalse(page.substring(page.indexOf("これから1時間"), page.indexOf("きょうの予定")).contains("朝の会"), page);
        }
    }

    @Test
    void anApplicationWhoseDayHasPassedDoesNotWaitAsIfAlive() {
        long person = lobby.person("前田");
        lobby.booking(person, "APPLIED", lobby.space(site, "convention"), Lobby.today(site, 7, 9));
        lobby.booking(person, "APPLIED", lobby.space(site, "convention"), Lobby.today(site, 15, 17));
        lobby.run("""
                INSERT INTO booking (ref, site_id, person_id, state, channel, title, title_public, purpose, organiser, people, request_key,
                       use_from, use_to, placed_at)
                WITH RECURSIVE past (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM past WHERE n < 120)
                SELECT CONCAT('PAST', LPAD(n, 12, '0')), %d, %d, 'APPLIED', 'ONLINE', '過ぎた会', TRUE, 'meeting', '過ぎた者', 5,
                       CONCAT('PAST', LPAD(n, 12, '0')), '2026-11-01 00:00:00', '2026-11-01 02:00:00', UTC_TIMESTAMP(6) FROM past
                """.formatted(site.id(), person));
        Board.Waiting waiting = lobby.bean(BoardReader.class).read(site.id()).waiting();
        assertEquals(121, waiting.passed(), "and they hide nothing that still waits");
        assertEquals(1, waiting.count());
        assertTrue(waiting.first().getFirst().span().end().isAfter(Lobby.TEN));
    }

    @Test
    void whatWaitsBesidesTheFirstIsALinkAway() {
        Site corasse = lobby.site("corasse");
        for (int hour = 11; hour < 18; hour++) {
            lobby.booking(lobby.person("並ぶ者"), "APPLIED", lobby.space(corasse, "room-401"), Lobby.today(corasse, hour, hour + 1));
        }
        Board.Waiting waiting = lobby.bean(BoardReader.class).read(corasse.id()).waiting();
        assertEquals(2, waiting.more());
        try (Http ours = staffOf("corasse")) {
            HttpResponse<String> page = ours.get("/staff/board/corasse");
            assertTrue(Http.text(page).contains("ほかに 2件（審査待ちの一覧を見る）"), Http.text(page));
            assertTrue(page.body().contains("href=\"/staff/queue?site=corasse\""), page.body());
        }
    }

    @Test
    void aBookingOfARoomWithEquipmentIsOneLineAndItsPeopleAreCountedOnce() throws InterruptedException {
        long booking = lobby.booking(lobby.person("備品の者"), lobby.space(site, "middle-b"), Lobby.today(site, 13, 17));
        lobby.run("INSERT INTO booking_item (booking_id, site_id, space_id, starts_at, use_from, use_to, ends_at) SELECT booking_id, site_id, "
                + lobby.space(site, "projector").id() + ", starts_at, use_from, use_to, ends_at FROM booking_item WHERE booking_id = " + booking);
        String ref = lobby.text("SELECT ref FROM booking WHERE id = " + booking);
        List<Occasion> lines = lobby.bean(BoardReader.class).read(site.id()).coming().stream().filter(one -> one.ref().equals(ref)).toList();
        assertEquals(1, lines.size(), lines::toString);
        assertEquals("中会議室 B面", lines.getFirst().space().ja());
        assertEquals("プロジェクター", Objects.requireNonNull(lines.getFirst().equipment()).ja());
        try (Http ours = staffOf("bigpalette")) {
            String board = read(ours, "/staff/board/bigpalette");
            assertEquals(1, board.split(ref, -1).length - 1);
            assertTrue(board.contains("附属設備：プロジェクター") && !board.contains("＋プロジェクター"), board);
        }
    }

    @Test
    void anApplicationForTodayThatWaitsNeedsAHandAndStandsAtItsSpace() throws InterruptedException {
        long booking = lobby.booking(lobby.person("待つ者"), "APPLIED", lobby.space(site, "small-3"), Lobby.today(site, 13, 17));
        lobby.run("UPDATE booking SET title = '待つ会', title_public = FALSE WHERE id = " + booking);
        String ref = lobby.text("SELECT ref FROM booking WHERE id = " + booking);
        try (Http ours = staffOf("bigpalette")) {
            String page = read(ours, "/staff/board/bigpalette");
            String help = page.substring(page.indexOf("<h2>要対応</h2>"), page.indexOf("審査を待っている申請"));
            assertTrue(help.contains("審査待ち") && help.contains("きょう 13:00〜17:00") && help.contains("/staff/bookings/" + ref), help);
            assertTrue(page.contains("次 13:00 審査中"), page);
            String wall = read(ours, "/staff/board/bigpalette?view=wall");
            assertTrue(wall.contains("次 13:00 審査中") && !wall.contains("待つ会"), wall);
        }
    }

    @Test
    void visitsAreCountedAsVisitsOnBoardAndWall() throws InterruptedException {
        try (Http ours = staffOf("bigpalette")) {
            for (String page : List.of("/staff/board/bigpalette", "/staff/board/bigpalette?view=wall")) {
                String board = read(ours, page);
                assertTrue(board.matches("(?s).*きょうの入館</span><b>[0-9]+</b> <small>回</small>.*"), board);
            }
        }
    }

    @Test
    void theDeskReadsWhoIsWhereAndTheWallShowsNoPersonAndNoUnpublishedName() throws InterruptedException {
        kiosk.note(new Message.WalkInRegistered(RandomId.next(), "遠藤 まち子", "遠藤工業", "総務課", "", "desk", "ja", 7));
        kiosk.sendAll();
        long secret = lobby.booking(lobby.person("匿名"), lobby.space(site, "middle-a"), Lobby.today(site, 9, 17));
        lobby.run("UPDATE booking SET title = '極秘の会', title_public = FALSE, organiser = '極秘の主' WHERE id = " + secret);
        try (Http ours = staffOf("bigpalette")) {
            String desk = read(ours, "/staff/board/bigpalette");
            assertTrue(desk.contains("遠藤 まち子") && desk.contains("総務課") && desk.contains("極秘の会"), desk);
            for (String wall : List.of("/staff/board/bigpalette?view=wall", "/staff/board/bigpalette/parts?view=wall")) {
                String shown = read(ours, wall);
                assertTrue(shown.contains("中会議室"), shown);
                assertFalse(shown.contains("遠藤") || shown.contains("極秘") || shown.contains("<nav"), shown);
            }
        }
    }

    @Test
    void officesAndDesksStandOnTheBoardOfAHouseThatLetsThem() throws InterruptedException {
        lobby.bean(DemoTenancies.class).load();
        Site hits = lobby.site("hits");
        Board board = lobby.bean(BoardReader.class).read(hits.id());
        assertEquals(12, board.lets().size(), "eight offices and the four desks of the ninth");
        assertTrue(board.let() > 0 && board.let() < 12);
        long manager = lobby.staff(hits, Role.RECEPTION);
        lobby.run("INSERT INTO site_role (person_id, site_id, role, granted_at) VALUES (" + manager + ", " + site.id()
                + ", 'RECEPTION', UTC_TIMESTAMP(6))");
        try (Http both = lobby.browser(manager)) {
            String page = read(both, "/staff/board/hits");
            assertTrue(page.contains("創業準備デスク 1") && page.contains("href=\"/staff/board/bigpalette\""), page);
            assertFalse(page.contains("href=\"/staff/board/corasse\""), "a board of a house where they do not work");
        }
    }

    @Test
    void theStaffOfAnotherSiteSeeNothing() {
        List<String> pages = List.of(
                "/staff/board/bigpalette", "/staff/board/bigpalette/parts", "/staff/board/bigpalette/events", "/staff/visits/bigpalette",
                "/staff/visits/bigpalette/muster", "/staff/kiosks/bigpalette", "/staff/kiosks/bigpalette/letters",
                "/staff/rates/bigpalette",
                "/staff/machines/bigpalette", "/staff/energy/bigpalette");
        try (Http other = staffOf("hits");
                Http ours = staffOf("bigpalette");
                Http nobody = Http.exact(lobby.server())) {
            for (String page : pages) {
                assertEquals(403, other.get(page).statusCode(), page);
                assertEquals(303, nobody.get(page).statusCode(), page);
                if (!page.endsWith("events")) {
                    assertEquals(200, ours.get(page).statusCode(), page);
                }
            }
            assertEquals(404, ours.get("/staff/board/nowhere").statusCode());
            ours.get("/staff/board/bigpalette");
            int status = ours.post("/staff/kiosks/bigpalette/codes", Map.of("name", "x")).statusCode();
            assertEquals(403, status, "codes are the manager's");
        }
    }

    @Test
    void thePublicSeesWhatIsPublishedAndNoPerson() throws InterruptedException {
        lobby.booking(lobby.person("田中 秘密"), lobby.space(site, "special"), Lobby.today(site, 9, 17));
        try (Http visitor = Http.exact(lobby.server())) {
            Thread.sleep(Boards.FRESH_MILLIS);
            String now = Http.text(visitor.get("/sites/bigpalette/now"));
            assertTrue(now.contains("特別会議室") && now.contains("予約あり"), now);
            assertFalse(now.contains("田中"));
            assertFalse(now.contains("予約あり 予約あり"), now);
            assertTrue(visitor.get("/sites/bigpalette/days/2026-11-30").body().contains("href=\"/sites/bigpalette/now\""));
            assertEquals(404, visitor.get("/sites/kikou/now").statusCode());
        }
    }

    @Test
    void theStaffsMenuIsTheirsAloneAndLeadsToTheBoard() {
        try (Http ours = staffOf("bigpalette");
                Http nobody = Http.exact(lobby.server())) {
            try (Http reviewer = lobby.desk(site, Role.REVIEWER)) {
                assertEquals("/staff/queue", reviewer.get("/staff").headers().firstValue("Location").orElse(""));
            }
            assertEquals("/staff/board", ours.get("/staff").headers().firstValue("Location").orElse(""));
            String page = ours.get("/staff/board/bigpalette").body();
            assertTrue(page.contains("<details>") && page.contains("職員のメニュー"), page);
            assertFalse(nobody.get("/").body().contains("職員のメニュー"));
        }
    }

    @Test
    void theRatesOfAMonthToComeAreCalledAProspectAndNoResult() {
        try (Http ours = staffOf("bigpalette")) {
            for (String view : List.of("", "&view=print")) {
                assertTrue(Http.text(ours.get("/staff/rates/bigpalette?month=2026-12" + view)).contains("予約済みの見込みです"), view);
                String running = Http.text(ours.get("/staff/rates/bigpalette?month=2026-11" + view));
                assertFalse(running.contains("予約済みの見込みです"), running);
            }
        }
    }

    @Test
    void theDemonstrationShowsWhatABookingUsed() {
        Site hits = lobby.site("hits");
        lobby.booking(lobby.person("講習の者"), lobby.space(hits, "training"), Lobby.today(hits, 9, 17));
        lobby.bean(DemoReadings.class).load();
        lobby.bean(DemoReadings.class).load();
        var share = lobby.bean(DayOfEnergy.class).bookings(hits, Lobby.TODAY).stream()
                .filter(one -> one.meter().code().equals("M-201"))
                .findFirst()
                .orElseThrow();
        assertTrue(share.used().orElseThrow().wattHours() > 3_000, share::toString);
        var day = lobby.bean(DayOfEnergy.class).meters(hits, Lobby.TODAY.minusDays(1)).stream()
                .filter(one -> one.meter().code().equals("M-201"))
                .findFirst()
                .orElseThrow();
        assertTrue(day.peak().orElseThrow().complete(), "its power is known as that of a real meter is: " + day.peak());
        assertEquals(Consumption.Certainty.MEASURED, share.used().orElseThrow().certainty());
        assertTrue(share.meter().last().orElseThrow().simulated(), "it says that it is invented");
    }
}
