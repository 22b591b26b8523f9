package kaikan.booking.web;

import static kaikan.booking.web.Fields.hidden;
import static kaikan.booking.web.House.book;
import static kaikan.booking.web.House.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kaikan.device.Enrolment;
import kaikan.device.FakeKiosk;
import kaikan.protocol.Json;
import kaikan.protocol.Manifest;
import kaikan.protocol.PassEntry;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A kiosk that waits hears of a booking as soon as it is another one.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorHearsTest {
    private final House house = new House();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aKioskThatWaitsHearsOfABookingAndOfItsCancellationWithinTwoSeconds() throws Exception {
        long site = house.site("bigpalette").id();
        try (FakeKiosk kiosk = new FakeKiosk(house.server.address(), Lobby.TEN); Http sato = house.somebody()) {
            kiosk.enrol(house.server.bean(Enrolment.class).newCode(site, "正面入口", null));
            Manifest before = kiosk.manifest();
            CompletableFuture<HttpResponse<String>> heard = waiting(kiosk, before);
            String path = path(book(sato, "bigpalette", "small-1,2026-12-01,09:00,13:00"));
            Manifest booked = Json.read(soon(heard).body(), Manifest.class);
            assertEquals(before.passes().size() + 1, booked.passes().size());
            heard = waiting(kiosk, booked);
            sato.post(path + "/cancel", hidden(sato.get(path + "/cancel")));
            Manifest cancelled = Json.read(soon(heard).body(), Manifest.class);
            assertTrue(cancelled.passes().stream().anyMatch(entry -> entry.standing() == PassEntry.Standing.CANCELLED));
        }
    }

    @Test
    void whereNothingChangesItIsToldSoAfterItsPatience() {
        long site = house.site("corasse").id();
        try (FakeKiosk kiosk = new FakeKiosk(house.server.address(), Lobby.TEN)) {
            kiosk.enrol(house.server.bean(Enrolment.class).newCode(site, "正面入口", null));
            Manifest now = kiosk.manifest();
            long start = System.nanoTime();
            assertEquals(304, kiosk.manifest(now.version(), 1).statusCode());
            assertTrue(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start) >= 1_000);
        }
    }

    private static CompletableFuture<HttpResponse<String>> waiting(FakeKiosk kiosk, Manifest known) throws InterruptedException {
        CompletableFuture<HttpResponse<String>> heard = CompletableFuture.supplyAsync(() -> kiosk.manifest(known.version(), 10));
        Thread.sleep(Duration.ofMillis(500)); // so that the server waits by the time something changes
        return heard;
    }

    private static HttpResponse<String> soon(CompletableFuture<HttpResponse<String>> heard) throws Exception {
        return heard.get(2, TimeUnit.SECONDS);
    }
}
