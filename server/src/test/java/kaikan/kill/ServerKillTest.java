package kaikan.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kaikan.device.Enrolment;
import kaikan.device.FakeKiosk;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.ledger.OverlapAudit;
import kaikan.member.Role;
import kaikan.member.SiteRole;
import kaikan.member.TestPeople;
import kaikan.testing.Demonstration;
import kaikan.testing.TestDatabase;
import kaikan.testing.TestServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A real server process is killed at random moments while tenants book, move and cancel, a reviewer decides, and a kiosk sends its
/// journal. The short form kills four times; `-Dkills=200` (or more) is the long proof.
@Tag("database")
@Timeout(value = 1, unit = TimeUnit.HOURS)
class ServerKillTest {
    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final int TENANTS = 4;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(3);

    private final Random random = new Random(20261208);
    private final AtomicBoolean closing = new AtomicBoolean();
    private final Tally tally = new Tally();
    private final String database = TestDatabase.freshUrl();
    private final List<Tenant> tenants = new ArrayList<>();

    @Test
    void whatWasAnsweredIsNeitherLostNorDoubledHoweverOftenTheServerIsKilled() throws Exception {
        try (Victim server = new Victim(database);
                FakeKiosk kiosk = new FakeKiosk(server.address(), Instant.now());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            String code = moveIn(server);
            server.start();
            awaitAnswer(server);
            assertEquals(200, kiosk.enrol(code).statusCode());
            try {
                Future<Courier> courier = threads.submit(new Courier(kiosk, new Random(random.nextLong()), closing, tally));
                List<Future<Tenant>> lives = tenants.stream().map(threads::submit).toList();
                long began = System.nanoTime();
                rampage(server, lives, courier);
                Courier told = settle(lives, courier);
                server.kill();
                report(told, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
                judge(told);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /// Kills the server again and again, mostly in the middle of its work, now and then while it starts; at the end it lives.
    private void rampage(Victim server, List<Future<Tenant>> lives, Future<Courier> courier) throws Exception {
        for (int kill = 1; kill <= KILLS; kill++) {
            if (kill % 4 == 3) {
                Thread.sleep(random.nextInt(2_000));
            } else {
                letItWork();
            }
            server.kill();
            server.start();
            for (Future<Tenant> life : lives) {
                stillAtIt(life);
            }
            stillAtIt(courier);
        }
        letItWork();
    }

    /// Whoever is done before the end has failed, and says why.
    private static void stillAtIt(Future<?> somebody) throws Exception {
        if (somebody.isDone()) {
            throw new AssertionError("Somebody gave up: " + somebody.get());
        }
    }

    /// Waits until it has answered a random number of requests, and a random moment longer.
    private void letItWork() throws InterruptedException {
        long enough = tally.answered.get() + 1 + random.nextInt(60);
        long end = System.nanoTime() + PATIENCE;
        while (tally.answered.get() < enough && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(20));
    }

    /// Lets everybody finish what they are at.
    private Courier settle(List<Future<Tenant>> lives, Future<Courier> courier) throws Exception {
        closing.set(true);
        for (Future<Tenant> life : lives) {
            life.get(15, TimeUnit.MINUTES);
        }
        return courier.get(15, TimeUnit.MINUTES);
    }

    private void awaitAnswer(Victim server) throws InterruptedException {
        try (Wire wire = new Wire(server.address(), "", new Tally())) {
            assertEquals(200, wire.get("/health").status());
        }
    }

    /// The house with its people, before anything happens.
    ///
    /// @return a code for a kiosk
    private String moveIn(Victim victim) {
        try (TestServer server = TestServer.start(Map.of("datasources.default.url", database))) {
            Demonstration.load(server);
            Catalogues catalogues = server.bean(Catalogues.class);
            Site site = catalogues.current().site("bigpalette").orElseThrow();
            TestPeople people = TestPeople.on(server);
            String desk = people.sessionOf(people.person("審査 一郎", new SiteRole(Role.REVIEWER, site.id())));
            for (int i = 0; i < TENANTS; i++) {
                String own = people.sessionOf(people.person("利用者 " + i));
                Tenant.Wires wires = new Tenant.Wires(
                        new Wire(victim.address(), own, tally), new Wire(victim.address(), desk, tally));
                tenants.add(new Tenant(wires, new Random(random.nextLong()), closing, tally));
            }
            return server.bean(Enrolment.class).newCode(site.id(), "正面入口", null);
        }
    }

    private List<Dossier> promised() {
        return tenants.stream().flatMap(tenant -> tenant.dossiers().stream()).toList();
    }

    private void report(Courier courier, long seconds) {
        int deeds = promised().stream().mapToInt(dossier -> dossier.deeds.size()).sum();
        System.out.println(KILLS + " kills in " + seconds + " s: " + tally.answered + " requests answered, " + tally.repeated
                + " sent in vain and sent again, " + tally.unheard + " had taken effect unheard, " + tally.refused + " refused, "
                + tally.faults + " answered as a fault; " + promised().size() + " bookings, " + deeds + " deeds, " + courier.rows()
                + " rows of the kiosk");
    }

    private void judge(Courier courier) throws Exception {
        List<Dossier> promised = promised();
        assertFalse(promised.isEmpty(), "the test saw something");
        try (Judge judge = new Judge(database)) {
            judge.bookings(promised);
            judge.refusals(tenants.stream().flatMap(tenant -> tenant.refused().stream()).toList());
            judge.claims(promised);
            judge.placesAndQuotes(promised);
            judge.trailAndLetters(promised);
            judge.journal(courier);
        }
        try (TestServer server = TestServer.start(Map.of("datasources.default.url", database))) {
            assertEquals(List.of(), server.bean(OverlapAudit.class).run());
        }
    }
}
