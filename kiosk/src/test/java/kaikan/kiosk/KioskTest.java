package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.FakeTime;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.Photo;
import kaikan.kiosk.testing.Received;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A whole kiosk in this process, beside the small server.
final class KioskTest {
    private static final String PIN = "4711";
    /// Shorter than a page's question about the next change is kept without one.
    private static final Duration UNASKED = Duration.ofSeconds(14);

    @TempDir
    private Path folder;

    private final FakeHouse house = new FakeHouse(Instant.now());
    private FakeServer server;
    private Kiosk kiosk;
    private Hands hands;

    @BeforeEach
    void start() throws Exception {
        server = new FakeServer(house);
        kiosk = Kiosk.start(config(Map.of()));
        hands = new Hands(kiosk.address());
    }

    @AfterEach
    void stop() {
        kiosk.close();
        server.close();
    }

    @Test
    void aNewKioskIsEnrolledOnItsScreenAndBecomesReady() throws Exception {
        assertEquals("Enrol", hands.look().view());
        assertEquals("Enrol", hands.scan(house.listed("佐藤")).view(), "before that, nothing is confirmed");
        assertTrue(hands.post("enrol", Map.of("code", "WRONG")).html().contains("ありません"));
        server.goDown();
        assertTrue(hands.post("enrol", Map.of("code", FakeServer.CODE)).html().contains("答えません"));
        server.comeBack();
        hands.post("enrol", Map.of("code", FakeServer.CODE));
        awaitReady();
        Wait.until("the first rows arrive", () -> !received().all(Message.ClockAnchored.class).isEmpty());
        assertEquals(1, received().all(Message.Booted.class).size());
        assertEquals(1, received().all(Message.ClockAnchored.class).size());
    }

    @Test
    void everythingWorksWithTheServerAwayAndArrivesOnceWhenItReturns() throws Exception {
        String pass = house.listed("佐藤");
        enrol();
        server.goDown();
        assertEquals("AtGate", hands.scan(pass).view());
        hands.press("UNDO");
        hands.scan(pass);
        assertTrue(hands.press("LEAVE").html().contains("お気をつけて"));
        hands.press("WALK_IN");
        hands.post("register", walkIn());
        hands.scan(FakeHouse.label("MC-1"));
        hands.scan(pass);
        hands.scan(FakeHouse.label("MC-1"));
        hands.scan(pass);
        hands.press("CALL");
        Wait.until("the screen says that the call waits", () -> hands.press("CALL").html().contains("いま連絡が届きません"));
        assertTrue(muster().html().contains("高橋"), "the muster list needs no network");
        Wait.until("the screen says that there is no link", () -> hands.look().status().contains("通信なし"));
        server.comeBack();
        Wait.until("everything arrives", () -> server.rows().stream().anyMatch(row -> row.json().contains("helpCalled"))
                && hands.look().status().contains("通信あり")
                && !hands.look().status().contains("あとで送る"));
        Received received = received();
        assertEquals(3, received.all(Message.Entered.class).size(), "who had left came in again by starting a machine");
        assertEquals(1, received.all(Message.VisitUndone.class).size());
        assertEquals(1, received.all(Message.Left.class).size());
        assertEquals(1, received.all(Message.WalkInRegistered.class).size());
        assertEquals(1, received.all(Message.UseStarted.class).size());
        assertEquals(1, received.all(Message.UseStopped.class).size());
    }

    @Test
    void aMachineThatWasJustStoppedSaysWhoseWaitItIsAndTheNextPassStartsIt() throws Exception {
        String mine = house.listed("佐藤");
        String next = house.listed("鈴木");
        enrol();
        String label = FakeHouse.label("MC-1");
        hands.scan(label);
        assertTrue(hands.scan(mine).text().contains("使い始めました"));
        hands.scan(label);
        assertTrue(hands.scan(mine).text().contains("使い終わりました"));
        assertTrue(hands.scan(label).text().contains("1分ほどしてから"), "it does not invite the pass that it will not take");
        assertTrue(hands.scan(mine).text().contains("もう終わっています"));
        hands.scan(label);
        assertTrue(hands.scan(next).text().contains("使い始めました"));
    }

    @Test
    void aPictureOfALabelIsTakenAgainAtOnceAfterAStartByAnotherScanner() throws Exception {
        String mine = house.listed("佐藤");
        enrol();
        byte[] label = Photo.of(FakeHouse.label("MC-1")).png();
        hands.picture("image/png", "", label);
        assertTrue(hands.scan(mine).text().contains("使い始めました"));
        assertTrue(hands.picture("image/png", "", label).text().contains("使用中です"));
    }

    @Test
    void aCallSaysThatTheStaffKnowOnlyOnceTheyDoThatSomebodyComesAndThatItIsDone() throws Exception {
        enrol();
        kiosk.close();
        kiosk = Kiosk.start(config(Map.of("KAIKAN_KIOSK_MANIFEST_SECONDS", "3600")));
        hands = new Hands(kiosk.address());
        awaitAllSaid();
        server.thinkAboutTheJournal();
        assertTrue(hands.press("CALL").html().contains("呼んでいます"), "the staff do not know yet");
        server.goDown();
        Wait.until("the screen says that it waits", () -> hands.look().html().contains("いま連絡が届きません"));
        server.comeBack();
        Wait.until("the staff know", () -> hands.look().text().contains("係の人を呼びました"));
        String call = received().all(Message.HelpCalled.class).getFirst().call();
        server.answerCall(call);
        Wait.until("somebody comes", () -> hands.look().html().contains("向かっています"));
        server.endCall(call);
        Wait.until("it is done", () -> hands.look().text().contains("呼び出しは終わりました"));
    }

    @Test
    void theFootOfAScreenThatStandsFollowsTheLink() throws Exception {
        enrol();
        hands.press("WALK_IN");
        Wait.until("there is a link", () -> hands.look().status().contains("通信あり"));
        Hands.Seen before = hands.look();
        server.goDown();
        Wait.until("the foot says that there is none", () -> {
            long start = System.nanoTime();
            Hands.Seen after = hands.follow(before);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            assertTrue(took.compareTo(UNASKED) < 0, () -> "it is told at once, not when nobody would wait any longer: " + took);
            assertEquals(before.version(), after.version(), "the screen itself is not drawn anew");
            return after.status().contains("通信なし");
        });
    }

    @Test
    void whatChangesOnTheServerIsKnownAtTheDoorWithinTwoSeconds() throws Exception {
        kiosk.close();
        kiosk = Kiosk.start(config(Map.of("KAIKAN_KIOSK_MANIFEST_SECONDS", "600")));
        hands = new Hands(kiosk.address());
        enrol();
        awaitAllSaid();
        List<Duration> took = new ArrayList<>();
        for (String name : List.of("渡辺 直子", "高橋 一郎", "田中 花子", "鈴木 次郎")) {
            house.alreadyInside(name, "");
            server.publish();
            long start = System.nanoTime();
            Wait.until("the list names " + name, () -> muster().html().contains(name));
            took.add(Duration.ofNanos(System.nanoTime() - start));
            assertTrue(hands.look().status().contains("予定はいま合わせたもの"));
        }
        assertTrue(Collections.min(took).compareTo(Duration.ofSeconds(2)) < 0, () -> "on a busy machine too, one in four is: " + took);
    }

    @Test
    void lostAnswersDoubleNothing() throws Exception {
        List<String> passes = IntStream.range(0, 40).mapToObj(i -> house.listed("客" + i)).toList();
        enrol();
        server.lose(50);
        for (String pass : passes) {
            assertEquals("AtGate", hands.scan(pass).view());
        }
        server.lose(0);
        Wait.until("all arrive", () -> received().all(Message.Entered.class).size() >= 40);
        assertEquals(40, received().all(Message.Entered.class).size());
    }

    @Test
    void aRestoredServerIsToldAgainWhatItForgot() throws Exception {
        List<String> passes = List.of(house.listed("1"), house.listed("2"), house.listed("3"));
        enrol();
        for (String pass : passes) {
            hands.scan(pass);
        }
        Wait.until("all arrive", () -> received().all(Message.Entered.class).size() == 3);
        server.forget(3);
        hands.press("CALL");
        Wait.until("all arrive again", () -> received().all(Message.HelpCalled.class).size() == 1);
        assertEquals(3, received().all(Message.Entered.class).size());
    }

    @Test
    void whatTheServerRefusesStaysVisibleAndStopsNothing() throws Exception {
        enrol();
        server.refuse("helpCalled");
        hands.press("CALL");
        hands.scan("something else");
        Wait.until("the refused row is shown", () -> hands.look().status().contains("断られた記録 1件"));
        String selfTest = staffPage("SELF_TEST").html();
        assertTrue(selfTest.contains("NOT_WANTED"), selfTest);
        assertTrue(selfTest.contains("<tr class=\"GOOD\"><th scope=\"row\">記録</th>"), "one refused row is no illness of the device");
        Wait.until("later rows go on", () -> received().all(Message.ScanRefused.class).size() == 1);
    }

    @Test
    void aRestartGoesOnWhereItStopped() throws Exception {
        String pass = house.listed("佐藤");
        enrol();
        server.goDown();
        hands.scan(pass);
        kiosk.close();
        kiosk = Kiosk.start(config(Map.of()));
        hands = new Hands(kiosk.address());
        assertEquals("Idle", hands.look().view(), "ready without a network");
        assertTrue(muster().html().contains("佐藤"));
        assertFalse(hands.press("HOME").html().contains("取り消す"), "whoever comes next cannot take it back");
        assertTrue(hands.scan(pass).html().contains("まちがえたので取り消す"), "the same pass can, over a restart too");
        assertTrue(hands.press("UNDO").html().contains("取り消しました"));
        server.comeBack();
        Wait.until("both boots arrive", () -> received().all(Message.Booted.class).size() == 2);
        assertEquals(1, received().all(Message.Entered.class).size());
        Wait.until("so does what was taken back", () -> received().all(Message.VisitUndone.class).size() == 1);
    }

    @Test
    void whatIsOldAndKnownToTheServerIsForgottenWhileTheKioskRuns() throws Exception {
        kiosk.close();
        Path data = folder.resolve("kiosk");
        try (Journal old = new Journal(data, new FakeTime(Instant.now().minus(Duration.ofDays(40))).device())) {
            old.append(FakeServer.DEVICE, new Message.HelpCalled("C1", ""));
            old.append(FakeServer.DEVICE, new Message.HelpCalled("C2", ""));
        }
        kiosk = Kiosk.start(config(Map.of()));
        hands = new Hands(kiosk.address());
        enrol();
        Wait.until("the old rows arrive", () -> received().all(Message.HelpCalled.class).size() == 2);
        server.hasApplied(2);
        house.alreadyInside("渡辺 直子", "");
        server.publish();
        Wait.until("the new manifest is there", () -> muster().html().contains("渡辺"));
        house.alreadyInside("高橋 一郎", "");
        server.publish();
        Wait.until("the one before is taken up for good", () -> muster().html().contains("高橋"));
        kiosk.close();
        try (Journal left = new Journal(data, new FakeTime(Instant.now()).device())) {
            assertEquals(3, left.after(0, 1).getFirst().envelope().orElseThrow().seq());
        }
        kiosk = Kiosk.start(config(Map.of()));
    }

    @Test
    void aForeignPageCannotPressAnything() throws Exception {
        URI press = URI.create(kiosk.address() + "press");
        HttpRequest.Builder request = HttpRequest.newBuilder(press).POST(HttpRequest.BodyPublishers.ofString("press=CALL"));
        assertEquals(403, Hands.status(request.copy().header("Origin", "https://evil.example").build()));
        assertEquals(303, Hands.status(request.copy().header("Origin", kiosk.address().replaceFirst("/$", "")).build()));
        assertEquals(404, Hands.status(HttpRequest.newBuilder(URI.create(kiosk.address() + "static/..%2f..%2fKiosk.class")).build()));
        assertEquals(405, Hands.status(HttpRequest.newBuilder(press).PUT(HttpRequest.BodyPublishers.noBody()).build()));
    }

    @Test
    void whatIsInTheWayOfAStartIsSaidInOneSentence() throws Exception {
        assertSays("Another kiosk uses", Map.of());
        try (ServerSocket taken = new ServerSocket(0)) {
            Map<String, String> port = Map.of(
                    "KAIKAN_KIOSK_PORT", Integer.toString(taken.getLocalPort()), "KAIKAN_KIOSK_FOLDER", folder.resolve("other").toString());
            assertSays("is taken or not allowed", port);
            assertSays("is taken or not allowed", port);
        }
        Path file = Files.writeString(folder.resolve("a-file"), "");
        assertSays("cannot be written", Map.of("KAIKAN_KIOSK_FOLDER", file.toString()));
        assertSays("no kiosk setting prot", Map.of("KAIKAN_KIOSK_PROT", "80"));
        assertSays("port must be a whole number", Map.of("KAIKAN_KIOSK_PORT", "http"));
        assertSays("server must be the server's address", Map.of("KAIKAN_KIOSK_SERVER", "kaikan.example.jp"));
        assertSays("no kiosk setting panel", Map.of("KAIKAN_KIOSK_PANEL", "simulated"));
        for (String pace : List.of("MANIFEST_SECONDS", "METER_SECONDS", "HEALTH_SECONDS", "RETRY_MILLIS")) {
            assertSays("must be a whole number from 1", Map.of("KAIKAN_KIOSK_" + pace, "0"));
        }
        assertSays("pin must be at most six digits", Map.of("KAIKAN_KIOSK_PIN", "1234567"));
        assertSays("pin must be at most six digits", Map.of("KAIKAN_KIOSK_PIN", "abcd"));
        assertSays("simulation must be", Map.of("KAIKAN_KIOSK_SIMULATION", "yes"));
        assertSays("language must be", Map.of("KAIKAN_KIOSK_LANGUAGE", "fr"));
    }

    private void assertSays(String words, Map<String, String> settings) {
        CannotStart refusal = assertThrows(CannotStart.class, () -> Kiosk.start(config(settings)));
        assertTrue(String.valueOf(refusal.getMessage()).contains(words), refusal::toString);
    }

    private void enrol() throws Exception {
        hands.post("enrol", Map.of("code", FakeServer.CODE));
        awaitReady();
    }

    private Hands.Seen muster() throws IOException {
        return staffPage("MUSTER");
    }

    private Hands.Seen staffPage(String button) throws IOException {
        hands.press("HOME");
        assertEquals("Pin", hands.press(button).view());
        return hands.post("pin", Map.of("number", PIN));
    }

    private void awaitReady() throws Exception {
        Wait.until("the manifest arrives", () -> hands.look().view().equals("Idle"));
    }

    /// The last row is answered, the one about the clock among them.
    private void awaitAllSaid() throws Exception {
        Wait.until("there is a link, and all is said", () -> {
            String test = staffPage("SELF_TEST").html();
            return test.contains("サーバーの時計と合わせました") && Pattern.compile(">(\\d+)件。サーバーに届いたのは\\1番まで<").matcher(test).find();
        });
        hands.press("HOME");
    }

    private Received received() throws IOException {
        return Received.complete(server.rows());
    }

    private static Map<String, String> walkIn() {
        return Map.of("name", "高橋", "company", "", "host", "総務", "purpose", "0", "consent", "given");
    }

    private KioskConfig config(Map<String, String> more) throws CannotStart {
        Map<String, String> settings = new HashMap<>(Map.of(
                "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                "KAIKAN_KIOSK_FOLDER", folder.resolve("kiosk").toString(),
                "KAIKAN_KIOSK_PIN", PIN,
                "KAIKAN_KIOSK_SIMULATION", "beside",
                "KAIKAN_KIOSK_RETRY_MILLIS", "20",
                "KAIKAN_KIOSK_MANIFEST_SECONDS", "1"));
        settings.putAll(more);
        return KioskConfig.from(settings, new Properties());
    }
}
