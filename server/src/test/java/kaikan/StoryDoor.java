package kaikan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Objects;
import kaikan.device.FakeKiosk;
import kaikan.protocol.Admission;
import kaikan.protocol.BatchAnswer;
import kaikan.protocol.ClockState;
import kaikan.protocol.Decision;
import kaikan.protocol.Knock;
import kaikan.protocol.Known;
import kaikan.protocol.Manifest;
import kaikan.protocol.Message;
import kaikan.protocol.PassCheck;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.PassKeys;
import kaikan.protocol.RandomId;
import kaikan.protocol.Refusal;
import kaikan.protocol.SpaceUse;
import kaikan.testing.TestClock;
import kaikan.testing.TestServer;
import org.jspecify.annotations.Nullable;

/// The kiosk at the main entrance: it decides alone, by the protocol's one decision over the manifest that it last got, and tells the
/// server afterwards.
final class StoryDoor implements AutoCloseable {
    private final TestClock clock;
    private final FakeKiosk kiosk;
    private @Nullable Manifest manifest;

    StoryDoor(TestServer server) {
        clock = server.clock();
        kiosk = new FakeKiosk(server.address(), clock.instant());
    }

    void enrols(String code) {
        assertEquals(200, kiosk.enrol(code).statusCode());
        learnsWhoIsInside();
    }

    void learnsWhoIsInside() {
        kiosk.clock(clock.instant(), ClockState.ANCHORED);
        manifest = kiosk.manifest();
    }

    void refusesAsTooEarly(String code) {
        Decision.Refuse refused = assertInstanceOf(Decision.Refuse.class, scans(code));
        assertInstanceOf(Refusal.TooEarly.class, refused.why());
        kiosk.note(Message.ScanRefused.once(refused.why().code(), Objects.requireNonNull(refused.pass()).id()));
    }

    void letsIn(String code, String name, String way) {
        Decision.Enter welcome = assertInstanceOf(Decision.Enter.class, scans(code));
        PassEntry entry = Objects.requireNonNull(welcome.entry(), "the manifest lists the pass");
        assertEquals(name, entry.holder());
        assertEquals(List.of(way), entry.uses().stream().map(SpaceUse::way).map(text -> text.ja()).toList());
        kiosk.note(new Message.Entered(RandomId.next(), welcome.pass().id(), welcome.basis(), manifest().version()));
    }

    void letsOut(String code) {
        Decision.Leave farewell = assertInstanceOf(Decision.Leave.class, scans(code));
        kiosk.note(new Message.Left(farewell.stay().visit(), farewell.pass().id()));
    }

    void tellsTheServer() {
        BatchAnswer answer = kiosk.sendAll();
        assertEquals(kiosk.rows().size(), answer.ackThrough());
    }

    private Decision scans(String code) {
        kiosk.clock(clock.instant(), ClockState.ANCHORED);
        PassCheck check = new PassKeys(manifest().keys()).check(code, clock.instant());
        PassId pass = assertInstanceOf(PassCheck.Genuine.class, check).pass().id();
        return Admission.decide(new Knock(check, Knock.Wish.INFERRED, clock.instant()), known(manifest(), pass));
    }

    private static Known known(Manifest manifest, PassId pass) {
        List<Known.Stay> stays = manifest.inside().stream()
                .filter(present -> pass.equals(present.pass()))
                .map(present -> new Known.Stay(present.visit(), present.since()))
                .toList();
        Known.Headcount headcount = new Known.Headcount(manifest.inside().size(), manifest.capacity());
        return new Known(manifest.site(), manifest.otherSites(), manifest.listing(pass), stays, null, headcount, manifest.opening());
    }

    private Manifest manifest() {
        return Objects.requireNonNull(manifest, "the kiosk is enrolled");
    }

    @Override
    public void close() {
        kiosk.close();
    }
}
