package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.RealServer;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two real kiosks and the real server: what happens at one door is known at the other within two seconds.
final class TwoDoorsTest {
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    private Path folder;

    @Test
    void aScanAtOneDoorIsKnownAtTheOtherWithinTwoSecondsAndBackAgain() throws Exception {
        assumeTrue(RealServer.isThere(), "the server was not compiled before the kiosk: build both");
        try (RealServer server = RealServer.start("北口", "南口");
                Kiosk first = start(server, 0);
                Kiosk second = start(server, 1)) {
            Hands north = new Hands(first.address());
            Hands south = new Hands(second.address());
            for (Hands door : new Hands[] {north, south}) {
                Wait.until("it has its list", () -> door.look().view().equals("Idle") && door.look().status().contains("予定はいま"));
            }
            comesAndGoes(server.pass(0), north, south, Duration.ofSeconds(20)); // the first time, much is loaded
            Hands.Seen told = comesAndGoes(server.pass(1), south, north, SOON);
            assertTrue(told.text().contains("に「南口」で入館しています"), told.text());
        }
    }

    @Test
    void whoGoesThroughARoomsDoorIsKnownAtTheHousesWithinTwoSecondsAndTheRoomKnowsWhoCameIntoTheHouse() throws Exception {
        assumeTrue(RealServer.isThere(), "the server was not compiled before the kiosk: build both");
        try (RealServer server = RealServer.start("正面玄関", "研修室前");
                Kiosk first = start(server, 0);
                Kiosk second = start(server, 1)) {
            Hands house = new Hands(first.address());
            Hands room = new Hands(second.address());
            for (Hands door : new Hands[] {house, room}) {
                Wait.until("it has its list", () -> door.look().view().equals("Idle") && door.look().status().contains("予定はいま"));
            }
            server.stand("研修室前", "training");
            Wait.until("it stands at the room", () -> room.press("HOME").text().contains("ここは研修室の入口です"));
            house.scan(server.pass(0));
            within("the first time, much is loaded", Duration.ofSeconds(20), () -> people(room) == 1);
            house.press("LEAVE");
            within("out again", Duration.ofSeconds(20), () -> people(room) == 0);
            house.press("HOME");
            house.scan(server.pass(1));
            within("the room knows who is in the house", SOON, () -> people(room) == 1);
            room.press("HOME");
            Hands.Seen in = room.scan(server.pass(1));
            assertTrue(in.text().contains("お入りください") && in.text().contains("この部屋には、いま1人"), in.text());
            room.press("LEAVE");
            within("the house knows who is out of the room", SOON, () -> list(house).contains("館内"));
            assertTrue(people(house) == 1, "and still in the house");
        }
    }

    /// Somebody enters at one door and leaves by the other; returns what the other said when they tried to enter there, too.
    private static Hands.Seen comesAndGoes(String pass, Hands here, Hands there, Duration within) throws Exception {
        Hands.Seen welcome = here.scan(pass);
        assertTrue(welcome.text().contains("ようこそ"), welcome.text());
        within("the entry is known at the other door", within, () -> people(there) == 1);
        there.press("HOME");
        Hands.Seen told = there.scan(pass);
        Hands.Seen left = there.press("LEAVE");
        assertTrue(left.text().contains("お気をつけて") || left.text().contains("退館"), left.text() + told.text());
        try {
            within("the exit is known at the door of the entry", within, () -> people(here) == 0);
        } catch (AssertionError e) {
            throw new AssertionError(left.text() + there.look().status() + here.look().status() + here.look().text(), e);
        }
        here.press("HOME");
        there.press("HOME");
        return told;
    }

    private static void within(String what, Duration most, Callable<Boolean> done) throws Exception {
        long start = System.nanoTime();
        Wait.until(what, done);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(most) <= 0, () -> what + " after " + took);
    }

    /// How many are inside, as the list of a kiosk says that asks for no number.
    private static int people(Hands door) throws IOException {
        String list = list(door);
        return list.contains("だれも入っていません") ? 0 : Integer.parseInt(list.replaceAll("(?s).*在館者の一覧\\s*(\\d+)人.*", "$1"));
    }

    private static String list(Hands door) throws IOException {
        door.press("HOME");
        return door.press("MUSTER").text();
    }

    private Kiosk start(RealServer server, int number) throws CannotStart {
        return Kiosk.start(KioskConfig.from(
                Map.of(
                        "KAIKAN_KIOSK_SERVER", server.address(),
                        "KAIKAN_KIOSK_FOLDER", folder.resolve("kiosk" + number).toString(),
                        "KAIKAN_KIOSK_CODE", server.code(number)),
                new Properties()));
    }
}
