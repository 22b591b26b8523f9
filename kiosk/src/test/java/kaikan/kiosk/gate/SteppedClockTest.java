package kaikan.kiosk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import kaikan.kiosk.testing.AtADoor;
import kaikan.kiosk.testing.Door;
import kaikan.protocol.ClockState;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineLabel;
import kaikan.protocol.Message;
import kaikan.protocol.Present;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A device without a clock of its own begins in the past; somebody sets it while people come and go, and the server may not have been heard
/// by then.
final class SteppedClockTest extends AtADoor {
    private String pass = "";

    @BeforeEach
    void beginInThePast() {
        pass = door.fake.listed("佐藤");
        door.withManifest();
        door.time.jump(Instant.EPOCH);
        door = door.restart();
    }

    @Test
    void whoeverHoldsThePassUpWhileTheClockIsSetIsNotSignedOut() {
        assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        door.pass(2);
        door.time.jump(Door.NOON.plusSeconds(1_800));
        assertInstanceOf(GateAnswer.Again.class, door.scan(pass));
        door.pass(90);
        assertInstanceOf(GateAnswer.Farewell.class, door.scan(pass));
        assertEquals(ClockState.WRONG, door.rows().getFirst().clock(), "what was written before is marked");
    }

    @Test
    void aClockThatJumpsYearsAheadKeepsNobodyIn() {
        door.time.jump(Door.NOON);
        assertInstanceOf(GateAnswer.Welcome.class, door.scan(pass));
        door.pass(90);
        door.time.jump(Door.NOON.plus(Duration.ofDays(2_000)));
        assertInstanceOf(GateAnswer.Farewell.class, door.scan(pass));
        door.pass(10);
        assertEquals("EXPIRED_KEY", assertInstanceOf(GateAnswer.Refused.class, door.scan(pass)).why().code());
    }

    @Test
    void theListSaysSinceWhenByTheClockAsItIsNow() {
        door.scan(pass);
        door.pass(600);
        door.time.jump(Door.NOON.plusSeconds(1_800));
        assertEquals(Door.NOON.plusSeconds(1_200), since());
        door.clock.anchor(Door.NOON.plusSeconds(3_600), Duration.ZERO);
        assertEquals(Door.NOON.plusSeconds(3_000), since());
    }

    @Test
    void aMachineRunsSinceTheTimeThatTheClockSaysNow() {
        door.desk.label(new MachineLabel("SAW-4"));
        door.desk.pass("SAW-4", pass);
        door.pass(600);
        door.time.jump(Door.NOON.plusSeconds(1_800));
        assertEquals(Door.NOON.plusSeconds(1_200), door.house.machine("SAW-4").flatMap(Machine::running).orElseThrow().since());
    }

    @Test
    void afterARestartTheListSaysSinceWhenByTheServersTimeOfTheBootBefore() {
        door.scan(pass);
        door.pass(60);
        door.clock.anchor(Door.NOON.plusSeconds(1_800), Duration.ZERO);
        door.house.record(new Message.ClockAnchored(Door.NOON.plusSeconds(1_800), 0, 0));
        door.pass(60);
        door.time.jump(Instant.EPOCH);
        door = door.restart();
        assertEquals(Door.NOON.plusSeconds(1_740), since());
    }

    private Instant since() {
        return door.house.inside().stream().map(Present::since).findFirst().orElseThrow();
    }
}
