package kaikan.kiosk.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kaikan.kiosk.testing.FakeHouse;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.Hands;
import kaikan.kiosk.testing.Wait;
import kaikan.protocol.Name;
import kaikan.protocol.SpaceUse;

/// Measures a kiosk of a big house, started as the package does, with as much hardware as this machine can stand in for: from its start to its
/// first page, with and without its server, from a scan to the decision on the screen, and its memory while people come and the list changes.
///
/// Argument: the kiosk's jar.
public final class Load {
    private static final int PASSES = 20_000;
    private static final int ROOMS = 40;
    private static final int PEOPLE = 300;
    private static final int CHANGES = 5;
    /// By then a change is known at the door; on a busy machine a few times as long.
    private static final Duration HEARD = Duration.ofSeconds(4);
    private static final int TRIES = 10;
    private static final int STARTS = 5;

    private static final double MEDIAN_MILLIS = 5;
    private static final double HUNDREDTH_MILLIS = 30;
    private static final double START_MILLIS = 4_000;
    private static final long MEMORY = 160;

    private final FakeHouse house = new FakeHouse(Instant.now());
    private final List<String> passes = new ArrayList<>();
    private final Path jar;
    private final Path folder;
    private final List<String> broken = new ArrayList<>();

    private Load(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    /// Prints the figures; ends with 1 where one is beyond its limit, and fails where the kiosk does not answer as it must.
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "load", Long.toString(ProcessHandle.current().pid())).toAbsolutePath());
        Load load = new Load(Path.of(args[0]), folder);
        load.run();
        load.broken.forEach(limit -> System.out.println("Beyond its limit: " + limit));
        System.exit(load.broken.isEmpty() ? 0 : 1);
    }

    private void run() throws Exception {
        fill();
        System.out.println("A house with " + PASSES + " passes, " + ROOMS + " rooms and " + PEOPLE + " people inside");
        try (FakeServer server = new FakeServer(house); Surroundings around = Surroundings.of(folder)) {
            System.out.println("The kiosk has " + around.has());
            Map<String, String> settings = new HashMap<>(around.settings());
            settings.putAll(Map.of("KAIKAN_KIOSK_SERVER", server.uri().toString(), "KAIKAN_KIOSK_CODE", FakeServer.CODE));
            try (Target first = Target.start(jar, folder, settings)) {
                Hands hands = new Hands(first.address());
                Wait.until("the first list is there", () -> hands.look().view().equals("Idle"));
                come(hands);
                change(server, hands);
                memory("after people came and the list changed " + CHANGES + " times", first.memory());
            }
            starts("start", settings);
            server.goDown();
            starts("start without a server", settings);
        }
    }

    private void fill() {
        for (int number = 0; number < PASSES; number++) {
            int room = number % ROOMS;
            SpaceUse use = new SpaceUse(
                    new Name("会議室 " + room, "Meeting room " + room),
                    new Name("エレベーターで " + room + " 階へ上がり、右へ進みます。", "Take the lift to floor " + room + " and turn right."),
                    house.current());
            passes.add(house.booked("来場者 " + number, use));
        }
    }

    /// They show their passes one after the other.
    private void come(Hands hands) throws IOException {
        List<Duration> took = new ArrayList<>();
        for (String pass : passes.subList(0, PEOPLE)) {
            long start = System.nanoTime();
            String said = hands.scan(pass).text();
            took.add(Duration.ofNanos(System.nanoTime() - start));
            if (!said.contains("ようこそ")) {
                throw new IOException("nobody is welcomed: " + said);
            }
        }
        List<Duration> sorted = print("from a scan to the decision on the screen", took);
        double median = millis(sorted.get(sorted.size() / 2));
        double hundredth = millis(sorted.get(sorted.size() * 99 / 100));
        System.out.printf(Locale.ROOT, "of a hundred scans, 99 are decided within %.1f ms%n", hundredth);
        limit("from a scan to the decision, median, ms", median, MEDIAN_MILLIS);
        limit("from a scan to the decision, 99 of a hundred, ms", hundredth, HUNDREDTH_MILLIS);
    }

    /// The list changes while the kiosk runs, which then has the old and the new one at once.
    private void change(FakeServer server, Hands hands) throws Exception {
        for (int change = 0; change < CHANGES; change++) {
            String name = "変更 " + change;
            SpaceUse use = new SpaceUse(new Name("ホール", "Hall"), new Name("", ""), house.current());
            List<String> fresh = Stream.generate(() -> house.booked(name, use)).limit(TRIES).toList();
            server.publish();
            if (fresh.stream().noneMatch(pass -> isHeard(hands, pass, name))) {
                throw new IOException("the list has not changed");
            }
        }
    }

    /// Each try takes another pass, because who came in before the list did stays without a name.
    private static boolean isHeard(Hands hands, String pass, String name) {
        try {
            Thread.sleep(HEARD.toMillis());
            return hands.scan(pass).text().contains(name);
        } catch (InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void starts(String what, Map<String, String> settings) throws IOException, InterruptedException {
        List<Target.Start> starts = new ArrayList<>();
        Target.Memory memory = new Target.Memory(0, 0);
        for (int start = 0; start < STARTS; start++) {
            try (Target target = Target.start(jar, folder, settings)) {
                starts.add(target.started());
                Thread.sleep(3_000);
                memory = target.memory();
            }
        }
        List<Duration> took = print(what + " to the first page", starts.stream().map(Target.Start::took).toList());
        limit(what + " to the first page, slowest, ms", millis(took.getLast()), START_MILLIS);
        print(what + " to the first page, processor time", starts.stream().map(Target.Start::processor).toList());
        memory("three seconds later", memory);
    }

    private void memory(String when, Target.Memory memory) {
        System.out.println(when + ": " + memory);
        limit("memory " + when + ", at most, MiB", (double) memory.most(), MEMORY);
    }

    private void limit(String what, double figure, double most) {
        if (figure > most) {
            broken.add(String.format(Locale.ROOT, "%s: %.1f, and at most %.0f", what, figure, most));
        }
    }

    /// @return the same, the shortest first
    private static List<Duration> print(String what, List<Duration> took) {
        List<Duration> sorted = took.stream().sorted().toList();
        System.out.printf(
                Locale.ROOT, "%s: median %.1f ms, slowest %.1f ms%n", what, millis(sorted.get(sorted.size() / 2)), millis(sorted.getLast()));
        return sorted;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
