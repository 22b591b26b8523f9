package kaikan.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import kaikan.admission.Keyring;
import kaikan.admission.Passes;
import kaikan.facility.Site;
import kaikan.protocol.ClockState;
import kaikan.protocol.DevicePaths;
import kaikan.protocol.ExitNumbers;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassEntry;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import kaikan.testing.Soon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class EnrolmentTest {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static Lobby lobby;
    private static Site site;

    @BeforeAll
    static void open() {
        lobby = Lobby.open();
        site = lobby.site("hits");
    }

    @AfterAll
    static void close() {
        lobby.close();
    }

    private static String code() {
        return lobby.bean(Enrolment.class).newCode(site.id(), "玄関", null);
    }

    private static FakeKiosk stranger() {
        return new FakeKiosk(lobby.server().address(), lobby.server().clock().instant());
    }

    private static FakeKiosk enrolled() {
        FakeKiosk kiosk = stranger();
        assertEquals(200, kiosk.enrol(code()).statusCode());
        return kiosk;
    }

    @Test
    void aCodeMakesOneDeviceAndItsAnswerCanBeAskedForAgain() {
        String code = code();
        FakeKiosk kiosk = stranger();
        kiosk.enrol(code);
        String name = kiosk.device();
        assertEquals(200, kiosk.enrol(code.toLowerCase(Locale.ROOT)).statusCode());
        assertEquals(name, kiosk.device());
        HttpResponse<String> other = stranger().enrol(code);
        assertEquals(410, other.statusCode());
        assertTrue(other.body().contains("CODE_USED"));
    }

    @Test
    void eachKioskOfASiteHasExitNumbersOfItsOwnAndKeepsThem() {
        FakeKiosk before = enrolled();
        FakeKiosk revoked = enrolled();
        FakeKiosk after = enrolled();
        List<ExitNumbers> told = Stream.of(before, revoked, after).map(EnrolmentTest::exitNumbers).distinct().toList();
        assertEquals(3, told.size(), told::toString);
        lobby.bean(Devices.class).revoke(revoked.device(), site.id(), 1, "交換");
        assertEquals(told.getLast(), exitNumbers(after), "somebody inside may have a number of the revoked one");
    }

    private static ExitNumbers exitNumbers(FakeKiosk kiosk) {
        return Objects.requireNonNull(kiosk.manifest().exitNumbers(), "told at once");
    }

    @Test
    void twoDevicesWithOneCodeAtOnceAreOneWinner() throws Exception {
        for (int round = 0; round < 10; round++) {
            String code = code();
            CountDownLatch start = new CountDownLatch(1);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<Integer>> answers = Stream.generate(EnrolmentTest::stranger).limit(2)
                        .map(kiosk -> threads.submit(() -> {
                            start.await();
                            return kiosk.enrol(code).statusCode();
                        }))
                        .toList();
                start.countDown();
                assertEquals(List.of(200, 410), List.of(answers.get(0).get(), answers.get(1).get()).stream().sorted().toList());
            }
        }
    }

    @Test
    void anOldCodeAndAWrongOneAreRefused() {
        String code = code();
        lobby.server().clock().advance(Enrolment.LIVES);
        assertTrue(stranger().enrol(code).body().contains("CODE_EXPIRED"));
        assertEquals(404, stranger().enrol("0000-0000-0000").statusCode());
        lobby.server().clock().set(Lobby.TEN);
    }

    @Test
    void aRevokedDeviceIsNotListenedToFromThatMomentOn() {
        FakeKiosk kiosk = enrolled();
        assertEquals(200, kiosk.manifest("").statusCode());
        Devices devices = lobby.bean(Devices.class);
        assertTrue(devices.revoke(kiosk.device(), site.id(), 1, "盗難"));
        assertEquals(401, kiosk.manifest("").statusCode());
        assertTrue(kiosk.manifest("").body().contains("REVOKED_DEVICE"));
        assertEquals(401, kiosk.sendRaw("{\"rows\":[]}").statusCode());
    }

    @Test
    void aDeviceWithAWrongClockLearnsTheTimeAndAStrangerNothing() {
        FakeKiosk kiosk = enrolled().clock(Lobby.TEN.minus(Duration.ofHours(2)), ClockState.WRONG);
        HttpResponse<String> answer = kiosk.manifest("");
        assertEquals(401, answer.statusCode());
        assertTrue(answer.body().contains("CLOCK_SKEW"));
        assertEquals(Lobby.TEN, Instant.parse(answer.headers().firstValue("Kaikan-Time").orElseThrow()));
        assertTrue(stranger().manifest("").body().contains("UNKNOWN_DEVICE"));
    }

    @Test
    void anUnchangedManifestIsNotSentTwice() {
        FakeKiosk kiosk = enrolled();
        Manifest manifest = kiosk.manifest();
        assertEquals(304, kiosk.manifest(manifest.version()).statusCode());
        lobby.bean(Passes.class)
                .issueFor(lobby.booking(lobby.person("山田"), lobby.space(site, "training"), Lobby.today(site, 13, 17)));
        Soon.within(SOON, () -> kiosk.manifest(manifest.version()).statusCode(), status -> status == 200);
        assertNotEquals(manifest.version(), kiosk.manifest().version());
    }

    @Test
    void theWordNullIsNoMessageAndAStrangeNameIsNoDevice() {
        FakeKiosk kiosk = enrolled();
        assertEquals(400, kiosk.sendRaw("null").statusCode());
        try (Http stranger = Http.exact(lobby.server())) {
            assertEquals(400, stranger.postJson(DevicePaths.ENROL, "null").statusCode());
        }
        try (Http stranger = Http.exact(lobby.server()).with("Kaikan-Device", "\u00e9".repeat(16))) {
            assertEquals(401, stranger.get(DevicePaths.MANIFEST).statusCode());
        }
    }

    @Test
    void theManifestListsPassesAndTheirEndAndTheKeysThatProveThem() {
        Passes passes = lobby.bean(Passes.class);
        long booking = lobby.booking(lobby.person("高橋"), lobby.space(site, "training"), Lobby.today(site, 9, 12));
        var organiser = passes.issueFor(booking).orElseThrow();
        var guest = passes.addGuest(booking, "", 1, null).orElseThrow();
        passes.revoke(guest.passId(), null);
        FakeKiosk kiosk = enrolled();
        Manifest manifest = Soon.within(SOON, kiosk::manifest, now -> revoked(now, guest.passId()));
        PassEntry entry = manifest.passes().stream()
                .filter(pass -> pass.pass().text().equals(organiser.passId()))
                .findFirst()
                .orElseThrow();
        assertEquals("高橋", entry.holder());
        assertEquals("研修室", entry.uses().getFirst().space().ja());
        assertEquals("研修室《けんしゅうしつ》", entry.uses().getFirst().space().easy());
        assertFalse(manifest.keys().isEmpty());
        PassCheck check = lobby.bean(Keyring.class).trusted().check("HTTPS://EXAMPLE.ORG/P/" + organiser.token(), Lobby.TEN);
        assertTrue(check instanceof PassCheck.Genuine(var pass) && pass.site() == site.id(), check::toString);
    }

    @Test
    void aKioskThatCanUnpackGetsItsManifestPacked() throws IOException {
        FakeKiosk kiosk = enrolled();
        HttpResponse<byte[]> packed = kiosk.packedManifest();
        assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
        Manifest unpacked = Json.read(new GZIPInputStream(new ByteArrayInputStream(packed.body())), Manifest.class);
        assertEquals(kiosk.manifest().version(), unpacked.version());
        assertTrue(packed.body().length < Json.bytes(unpacked).length / 2);
    }

    private static boolean revoked(Manifest manifest, String passId) {
        return manifest.revocations().passes().stream().anyMatch(pass -> pass.text().equals(passId));
    }
}
