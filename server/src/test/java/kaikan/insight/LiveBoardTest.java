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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kaikan.admission.Passes;
import kaikan.device.Enrolment;
import kaikan.device.FakeKiosk;
import kaikan.facility.Site;
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
        kiosk = new FakeKiosk(lobby.server().address(), Lobby.TEN);
        kiosk.enrol(lobby.bean(Enrolment.class).newCode(site.id(), "正面入口", null));
    }

    @AfterAll
    static void close() {
        kiosk.close();
        lobby.close();
    }

    private static Http staffOf(String key) {
        return Http.exact(lobby.server()).with("Cookie", "kaikan_session=" + lobby.session(lobby.staff(lobby.site(key), Role.RECEPTION)));
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
    void thePublicSeesWhatIsPublishedAndNoPerson() {
        lobby.booking(lobby.person("田中 秘密"), lobby.space(site, "special"), Lobby.today(site, 9, 17));
        try (Http visitor = Http.exact(lobby.server())) {
            String now = Http.text(visitor.get("/sites/bigpalette/now"));
            assertTrue(now.contains("特別会議室") && now.contains("使用中"), now);
            assertFalse(now.contains("田中"));
            assertEquals(404, visitor.get("/sites/kikou/now").statusCode());
        }
    }
}
