package kaikan.kiosk.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import kaikan.protocol.Name;
import kaikan.protocol.Place;
import kaikan.protocol.Row;
import kaikan.protocol.Terms;

/// Three visitors at the screen of a kiosk that may be killed at any moment, and what its screens confirmed to them.
public final class Crowd {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Random random;
    private final FakeHouse house = new FakeHouse(Instant.now());
    private final ConcurrentLinkedQueue<Visitor.Confirmed> confirmed = new ConcurrentLinkedQueue<>();
    private final List<Visitor> visitors = new ArrayList<>();

    public Crowd(Random random) {
        this.random = random;
        house.terms("SAW-4", new Terms(Terms.Starts.ANYBODY, 6, 8, 5, List.of()));
        for (int i = 0; i < 3; i++) {
            visitors.add(new Visitor(new Random(random.nextLong()), house, confirmed));
        }
    }

    /// The house that they visit.
    public FakeHouse house() {
        return house;
    }

    /// From now on the kiosk stands at the door of a room that half of the passes are for, and friends who are in the house already come to it.
    public void goToTheRoom() {
        visitors.forEach(Visitor::meetsFriends);
        house.standsAt("blue", new Place("blue", new Name("青の間", "Blue Room"), null, List.of("blue"), List.of("blue")));
    }

    /// A kiosk of this server that reads a meter, says how it is and asks for its list each second.
    public static Map<String, String> settings(FakeServer server) {
        return Map.of(
                "KAIKAN_KIOSK_SERVER", server.uri().toString(),
                "KAIKAN_KIOSK_CODE", FakeServer.CODE,
                "KAIKAN_KIOSK_RETRY_MILLIS", "20",
                "KAIKAN_KIOSK_MANIFEST_SECONDS", "1",
                "KAIKAN_KIOSK_METER_SECONDS", "1",
                "KAIKAN_KIOSK_HEALTH_SECONDS", "1");
    }

    /// Lets the visitors at the screen until it has confirmed a random number of things, and a random moment longer.
    /// They do not stop before the kill does.
    public void visit(String address) throws InterruptedException {
        visitors.forEach(visitor -> visitor.go(new Hands(address)));
        int enough = confirmed.size() + random.nextInt(60);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (confirmed.size() < enough && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(30));
    }

    /// The highest row that a screen has confirmed; 0 if there is none.
    public long highestConfirmed() {
        return confirmed.stream().mapToLong(Visitor.Confirmed::row).max().orElse(0);
    }

    /// Waits until everything has arrived at the server from the kiosk, which was started once more, and judges that.
    public void judge(String what, KioskProcess last, FakeServer server) throws Exception {
        try {
            Hands hands = new Hands(last.address());
            Wait.until("it is ready", () -> hands.look().view().equals("Idle"));
            long row = hands.scan("the last scan").row();
            Wait.until("everything arrives", () -> server.rows().size() >= row);
        } finally {
            last.kill();
        }
        List<Row> rows = server.rows();
        new Judge(what, house.manifest("", 0).inside()).judge(confirmed, Received.complete(rows));
    }
}
