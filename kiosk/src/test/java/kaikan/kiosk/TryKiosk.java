package kaikan.kiosk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Received;
import kaikan.protocol.Message;
import kaikan.protocol.PassEntry;
import kaikan.protocol.Window;

/// Starts a kiosk beside the fake server and prints codes to try, for a person who works on the screens.
final class TryKiosk {
    private TryKiosk() {}

    public static void main(String[] arguments) throws Exception {
        FakeHouse house = new FakeHouse(Instant.now());
        Window hour = house.current();
        System.out.println("OK      " + house.listed("佐藤"));
        System.out.println("GROUP   " + house.listed("会津第二小学校", hour, PassEntry.Standing.VALID, 40));
        System.out.println("ENDING  " + house.listed("会津第二小学校", house.endingIn(60), PassEntry.Standing.VALID, 40));
        System.out.println("EARLY   " + house.listed("鈴木", house.inHours(1), PassEntry.Standing.VALID, 1));
        System.out.println("DAY     " + house.listed("鈴木", house.inHours(30), PassEntry.Standing.VALID, 1));
        System.out.println("OVER    " + house.listed("鈴木", house.inHours(-3), PassEntry.Standing.VALID, 1));
        System.out.println("MOVED   " + house.moved("鈴木", hour, house.inHours(46)));
        System.out.println("CANCEL  " + house.listed("鈴木", hour, PassEntry.Standing.CANCELLED, 1));
        System.out.println("OTHER   " + house.unlisted(1, hour));
        System.out.println("YOUNG   " + house.unlisted(6, hour));
        System.out.println("FORGED  " + new FakeHouse(Instant.now()).listed("偽"));
        System.out.println("NOWAY   " + house.toRoom("田中", "会議室 3"));
        System.out.println("MACHINE " + FakeHouse.label("MC-1"));
        house.alreadyInside("渡辺 直子", "会津電子株式会社");
        house.alreadyInside("Maria Rossi", "Alba S.r.l.");
        for (int seat = 1; seat <= 8; seat++) {
            house.alreadyInside("会員 " + seat, "さくら会");
        }
        FakeServer server = new FakeServer(house);
        Kiosk kiosk = Kiosk.start(KioskConfig.from(
                Map.of(
                        "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                        "KAIKAN_KIOSK_FOLDER", Path.of("target", "try-kiosk-" + System.nanoTime()).toString(),
                        "KAIKAN_KIOSK_PIN", "2468",
                        "KAIKAN_KIOSK_SIMULATION", arguments.length > 0 ? arguments[0] : "shown",
                        "KAIKAN_KIOSK_CODE", FakeServer.CODE),
                new Properties()));
        System.out.println("KIOSK   " + kiosk.address());
        while (true) {
            goToWhoeverCalled(server);
        }
    }

    /// Somebody is on the way within seconds, and has helped a few seconds later.
    private static void goToWhoeverCalled(FakeServer server) throws Exception {
        List<Message.HelpCalled> calls = Received.complete(server.rows()).all(Message.HelpCalled.class);
        Thread.sleep(4_000);
        if (!calls.isEmpty()) {
            server.answerCall(calls.getLast().call());
            Thread.sleep(6_000);
            server.endCall(calls.getLast().call());
        }
    }
}
