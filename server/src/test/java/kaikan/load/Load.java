package kaikan.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.ledger.OverlapAudit;
import kaikan.testing.Folders;

/// Measures a server with 200 rooms and a year of bookings: pages, bookings, 64 rivals for one slot, and the opening rush.
///
/// Arguments: the server's jar, and optionally `short` for a tenth of everything.
public final class Load {
    private static final int CLIENTS = 32;
    /// So many views and bookings, and rounds of rivals, are done before anything is measured: what is asked for is how the house serves on
    /// an ordinary day, not in its first minutes, in which the JVM still compiles: the next ten thousand of each cost a fifth less than these.
    private static final int WARM_VIEWS = 50_000;
    private static final int WARM_BOOKINGS = 36_000;
    private static final int WARM_ROUNDS = 20;

    private final Target target;
    private final List<String> sessions;
    private final int scale;
    private final LocalDate from;

    private Load(Target target, List<String> sessions, int scale, LocalDate from) {
        this.target = target;
        this.sessions = sessions;
        this.scale = scale;
        this.from = from;
    }

    /// Runs all phases and prints their figures; exits with 1 when a slot had more or fewer than one winner or claims overlap.
    public static void main(String[] args) throws Exception {
        int scale = args.length > 1 && args[1].equals("short") ? 10 : 1;
        Path folder = Files.createDirectories(Path.of("target", "load", Long.toString(ProcessHandle.current().pid())));
        LocalDate from = Seed.today();
        boolean right;
        try (Target target = Target.start(folder, Path.of(args[0]))) {
            System.out.println("Filling the database: 200 rooms, " + 100_000 / scale + " bookings over a year");
            List<String> sessions = Seed.fill(target.databaseUrl(), 100_000 / scale, from);
            right = new Load(target, sessions, scale, from).run();
        }
        // A database of a gigabyte is left behind by nobody who only measures; what the server said stays.
        Folders.delete(folder.resolve("database"));
        System.exit(right ? 0 : 1);
    }

    private boolean run() throws InterruptedException, ExecutionException, IOException {
        Thread.sleep(1_500);
        Clients.run(target, CLIENTS, WARM_VIEWS / scale / CLIENTS, this::dayView);
        print("day view", Clients.run(target, CLIENTS, 20_000 / scale / CLIENTS, this::dayView));
        print("day view, signed in", Clients.run(target, CLIENTS, 10_000 / scale / CLIENTS, this::dayViewSignedIn));
        print("week view", Clients.run(target, CLIENTS, 10_000 / scale / CLIENTS, this::weekView));
        Bookings own = new Bookings(sessions, from.plusDays(370));
        Clients.run(target, CLIENTS, WARM_BOOKINGS / scale / CLIENTS, own::bookOwn);
        print("create a booking", Clients.run(target, CLIENTS, 10_000 / scale / CLIENTS, own::bookOwn));
        rivals(WARM_ROUNDS / Math.min(scale, 5), from.plusDays(700));
        boolean right = print(rivals(50 / Math.min(scale, 5), from.plusDays(800)));
        right &= rush();
        System.out.println(target.memory());
        List<OverlapAudit.Excess> overlaps = Audit.overlaps(target.databaseUrl());
        System.out.println("overlap audit: " + (overlaps.isEmpty() ? "empty" : overlaps));
        return right && overlaps.isEmpty();
    }

    private void dayView(RawClient client, int who, int round) throws IOException {
        Random random = ThreadLocalRandom.current();
        expect(200, client.get("/sites/house-" + (1 + random.nextInt(10)) + "/days/" + from.plusDays(random.nextInt(365)), ""));
    }

    private void dayViewSignedIn(RawClient client, int who, int round) throws IOException {
        Random random = ThreadLocalRandom.current();
        String address = "/sites/house-" + (1 + random.nextInt(10)) + "/days/" + from.plusDays(random.nextInt(365));
        expect(200, client.get(address, sessions.get(who)));
    }

    private void weekView(RawClient client, int who, int round) throws IOException {
        Random random = ThreadLocalRandom.current();
        String space = "/sites/house-" + (1 + random.nextInt(10)) + "/spaces/room-" + (1 + random.nextInt(20));
        expect(200, client.get(space + "/weeks/" + from.plusDays(random.nextInt(365)), ""));
    }

    /// What rounds of rivals showed.
    private record Rivalry(int rounds, boolean oneWinnerEach, double slowestMillis) {}

    /// 64 people press the button for one slot at the same moment, again and again.
    private Rivalry rivals(int rounds, LocalDate day) throws InterruptedException, ExecutionException {
        boolean right = true;
        double slowest = 0;
        for (int round = 0; round < rounds; round++) {
            AtomicInteger winners = new AtomicInteger();
            Bookings bookings = new Bookings(sessions, day);
            int slot = round;
            Figures figures = Clients.run(target, 64, 1, (client, who, _) -> {
                if (bookings.book(client, who, slot)) {
                    winners.incrementAndGet();
                }
            });
            slowest = Math.max(slowest, figures.millis(1));
            right &= winners.get() == 1;
        }
        return new Rivalry(rounds, right, slowest);
    }

    private static boolean print(Rivalry rivalry) {
        String verdict = rivalry.oneWinnerEach ? "one winner each" : "NOT one winner each";
        System.out.printf(Locale.ROOT, "64 rivals, %d rounds: %s, slowest answer %.1f ms%n", rivalry.rounds, verdict, rivalry.slowestMillis);
        return rivalry.oneWinnerEach;
    }

    /// Opening morning: 2,000 people want one of 200 rooms in the same ten seconds; everybody gets an answer, each slot one winner.
    private boolean rush() throws InterruptedException, ExecutionException {
        int people = Seed.PEOPLE / scale;
        int slots = 200 / scale;
        AtomicInteger winners = new AtomicInteger();
        Bookings bookings = new Bookings(sessions, from.plusDays(1_200));
        Figures figures = Clients.run(target, people, 1, (client, who, _) -> {
            sleep(ThreadLocalRandom.current().nextInt(10_000 / scale));
            if (bookings.book(client, who, ThreadLocalRandom.current().nextInt(slots))) {
                winners.incrementAndGet();
            }
        });
        print("opening rush", figures);
        System.out.println("opening rush: " + winners.get() + " winners for " + slots + " slots of " + people + " people");
        return winners.get() <= slots;
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    static void expect(int status, RawClient.Answer answer) throws IOException {
        if (answer.status() != status) {
            throw new IOException("Expected " + status + ", got " + answer.status() + ": " + answer.text());
        }
    }

    private static void print(String name, Figures figures) {
        System.out.println(figures.line(name));
    }
}
