package kaikan.kiosk.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kaikan.kiosk.testing.Door;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import kaikan.protocol.MeterFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MetersTest {
    @TempDir
    private Path folder;

    @Test
    void aSimulatedMeterCountsWhatItsKnobSaysAndForgetsNoRest() {
        try (Door door = Door.at(folder)) {
            door.meter.load(60);
            for (int minute = 0; minute < 59; minute++) {
                door.time.pass(Duration.ofMinutes(1));
                assertEquals(minute + 1, door.meter.countedWattHours());
            }
            door.meter.load(1);
            for (int i = 0; i < 3_600; i++) {
                door.pass(1);
                door.meter.countedWattHours();
            }
            assertEquals(60, door.meter.countedWattHours());
            door.meter.load(-5);
            assertEquals(0, door.meter.load());
        }
    }

    @Test
    void countsNeverGoBackAcrossRestartsAndTheFirstReadingOfABootIsMarked() {
        Random random = new Random(7);
        Door door = Door.at(folder);
        for (int boot = 0; boot < 5; boot++) {
            door.meter.load(random.nextInt(20_000));
            for (int reading = 0; reading < 3; reading++) {
                door.pass(60);
                door.meters.read("M-101", door.house::record);
            }
            door.pass(random.nextInt(60));
            door = door.restart();
        }
        List<Message.MeterRead> read = door.rows().stream().map(Envelope::message).map(Message.MeterRead.class::cast).toList();
        door.close();
        for (int i = 1; i < read.size(); i++) {
            assertTrue(read.get(i).wattHours() >= read.get(i - 1).wattHours());
        }
        assertEquals(Set.of(MeterFlag.RESTARTED, MeterFlag.SIMULATED), read.get(3).flags());
        assertEquals(Set.of(MeterFlag.SIMULATED), read.get(4).flags());
    }

    @Test
    void aSilentMeterIsNoReadingAndTheNextOneSaysThatSomeAreMissing() {
        try (Door door = Door.at(folder)) {
            door.meter.load(6_000);
            door.pass(60);
            door.meters.read("M-101", door.house::record);
            door.meter.unplug(Door.NOON);
            door.pass(60);
            door.meters.read("M-101", door.house::record);
            assertNull(door.meters.count("M-101"), "nobody knows, which is not nothing");
            assertEquals(MeterState.Why.NO_ANSWER, door.meters.silence("M-101").orElseThrow().why());
            door.pass(60);
            door.meters.read("M-101", door.house::record);
            door.meter.plug();
            door.pass(60);
            door.meters.read("M-101", door.house::record);
            door.meters.read("M-101", door.house::record);
            assertEquals(
                    List.of(
                            new Message.MeterRead("M-101", 100, Set.of(MeterFlag.RESTARTED, MeterFlag.SIMULATED)),
                            new Message.MeterSilent("M-101", "no answer"),
                            new Message.MeterBack("M-101"),
                            new Message.MeterRead("M-101", 400, Set.of(MeterFlag.GAP, MeterFlag.SIMULATED)),
                            new Message.MeterRead("M-101", 400, Set.of(MeterFlag.SIMULATED))),
                    door.rows().stream().map(Envelope::message).toList(),
                    "what the meter itself counted meanwhile is there");
        }
    }

    @Test
    void anotherDevicesMeterIsNotReadHere() {
        try (Door door = Door.at(folder)) {
            Meters none = new Meters(door.journal, _ -> Optional.empty());
            none.read("M-101", door.house::record);
            assertNull(none.count("M-101"));
            assertFalse(none.reads("M-101"));
            assertEquals(List.of(), door.rows());
        }
    }

    @Test
    void aRegisterGoesOnExactlyAcrossARestartAndWhatBrokeItIsToldOnce() {
        Bounds bounds = new Bounds(10_000, 1, 0);
        MeterState[] shows = {new MeterState.Unasked()};
        Door door = Door.at(folder);
        Meters meters = new Meters(door.journal, _ -> Optional.of(source(shows)));
        meters.read("M-101", door.house::record);
        assertEquals(List.of(), door.rows(), "nobody has asked it yet");
        shows[0] = new MeterState.Shows(new Shown(700_000, "A1", 0, bounds));
        meters.read("M-101", door.house::record);
        shows[0] = new MeterState.Shows(new Shown(3, "A1", 60_000_000_000L, bounds));
        Meters.Count reset = assertInstanceOf(Meters.Count.class, meters.count("M-101"));
        assertEquals(1, reset.stretch());
        door.journal.keep(reset.facts());
        door = door.restart();
        meters = new Meters(door.journal, _ -> Optional.of(source(shows)));
        shows[0] = new MeterState.Shows(new Shown(4, "A1", 0, bounds));
        meters.read("M-101", door.house::record);
        door = door.restart();
        meters = new Meters(door.journal, _ -> Optional.of(source(shows)));
        shows[0] = new MeterState.Shows(new Shown(40_000_004, "A1", 0, bounds));
        meters.read("M-101", door.house::record);
        shows[0] = new MeterState.Shows(new Shown(90_000_004, "A1", 60_000_000_000L, bounds));
        meters.read("M-101", door.house::record);
        shows[0] = new MeterState.Shows(new Shown(80_000_004, "A1", 120_000_000_000L, bounds));
        meters.read("M-101", door.house::record);
        meters.read("M-101", door.house::record);
        assertEquals(
                List.of(
                        new Message.MeterRead("M-101", 700_000, Set.of(MeterFlag.RESTARTED)),
                        new Message.MeterRead("M-101", 4, Set.of(MeterFlag.RESTARTED, MeterFlag.RESET)),
                        new Message.MeterRead("M-101", 40_000_004, Set.of(MeterFlag.RESTARTED)),
                        new Message.MeterRead("M-101", 90_000_004, Set.of(MeterFlag.JUMP)),
                        new Message.MeterRead("M-101", 80_000_004, Set.of(MeterFlag.BACK)),
                        new Message.MeterRead("M-101", 80_000_004, Set.of())),
                door.rows().stream().map(Envelope::message).toList());
        door.close();
    }

    @Test
    void aCountThatWasSimulatedIsNeverARegistersAndTheOtherWayRound() {
        MeterState[] shows = {new MeterState.Shows(new Shown(700_000, "", 0, new Bounds(10_000, 1, 0)))};
        try (Door door = Door.at(folder)) {
            door.meters.read("M-101", door.house::record);
            new Meters(door.journal, _ -> Optional.of(source(shows))).read("M-101", door.house::record);
            door.meter.load(6_000);
            door.pass(60);
            new Meters(door.journal, _ -> Optional.of(door.meter)).read("M-101", door.house::record);
            new Meters(door.journal, _ -> Optional.of(source(shows))).read("M-101", door.house::record);
            List<Message.MeterRead> read = door.rows().stream().map(Envelope::message).map(Message.MeterRead.class::cast).toList();
            assertEquals(Set.of(MeterFlag.RESTARTED, MeterFlag.RESET), read.get(1).flags());
            assertEquals(700_000, read.get(1).wattHours());
            assertEquals(700_100, read.get(2).wattHours());
            assertEquals(new Message.MeterRead("M-101", 700_000, Set.of(MeterFlag.RESTARTED, MeterFlag.RESET)), read.get(3));
        }
    }

    private static MeterSource source(MeterState[] shows) {
        return new MeterSource() {
            @Override
            public MeterState state() {
                return shows[0];
            }

            @Override
            public Set<MeterFlag> marks() {
                return Set.of();
            }
        };
    }
}
