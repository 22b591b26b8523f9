package kaikan.kiosk.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.kiosk.gate.Gate;
import kaikan.kiosk.gate.GateAnswer;
import kaikan.kiosk.gate.House;
import kaikan.kiosk.journal.DeviceClock;
import kaikan.kiosk.journal.Entry;
import kaikan.kiosk.journal.Journal;
import kaikan.kiosk.meter.Meters;
import kaikan.kiosk.meter.SimulatedMeter;
import kaikan.kiosk.panel.SimulatedPanel;
import kaikan.kiosk.panel.Supervision;
import kaikan.kiosk.use.Metering;
import kaikan.kiosk.use.UseDesk;
import kaikan.protocol.Envelope;
import kaikan.protocol.Knock;
import kaikan.protocol.Message;

/// A door of the tests without screen and link: journal, house, gate and machines in a folder, at a time the test moves.
public final class Door implements AutoCloseable {
    public static final Instant NOON = Instant.parse("2026-12-08T03:00:00Z");

    public final FakeTime time;
    public final FakeHouse fake;
    public final DeviceClock clock;
    public final Journal journal;
    public final House house;
    public final Gate gate;
    public final SimulatedPanel panel = new SimulatedPanel();
    public final Supervision relays;
    public final SimulatedMeter meter;
    public final Meters meters;
    public final UseDesk desk;
    private final Path folder;

    /// A new door in an empty folder, or the same door after a restart.
    public Door(Path folder, FakeTime time, FakeHouse fake) {
        this.folder = folder;
        this.time = time;
        this.fake = fake;
        clock = time.device();
        journal = new Journal(folder, clock);
        house = new House(journal, clock, () -> FakeServer.DEVICE);
        gate = new Gate(house, clock);
        meter = new SimulatedMeter(time::nanos);
        meters = new Meters(journal, _ -> Optional.of(meter));
        relays = new Supervision(panel, time::nanos);
        desk = new UseDesk(house, clock, new Metering(meters, journal), relays);
    }

    public static Door at(Path folder) {
        return new Door(folder, new FakeTime(NOON), new FakeHouse(NOON));
    }

    /// Pulls the plug and starts again.
    public Door restart() {
        close();
        return new Door(folder, time, fake);
    }

    /// Whatever is safe on the disk by then is all that a restart finds.
    public void pullThePlugAfterTheNextCommit() {
        journal.onAppend(journal::close);
    }

    public Door withManifest() {
        house.replace(fake.manifest("v1", 0));
        return this;
    }

    public GateAnswer scan(String text) {
        return gate.scan(text, Knock.Wish.INFERRED);
    }

    /// Somebody types their number and says that it is theirs.
    public GateAnswer leave(int exitNumber) {
        GateAnswer whose = gate.whose(exitNumber);
        return whose instanceof GateAnswer.Leaving asked ? gate.leave(asked) : whose;
    }

    public void pass(long seconds) {
        time.pass(Duration.ofSeconds(seconds));
    }

    /// What the last row says.
    public Message last() {
        return journal.after(journal.last() - 1, 1).getFirst().envelope().orElseThrow().message();
    }

    /// All rows, read back.
    public List<Envelope> rows() {
        return journal.after(0, 10_000).stream().map(Entry::envelope).map(Optional::orElseThrow).toList();
    }

    @Override
    public void close() {
        journal.close();
    }
}
