package kaikan.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kaikan.kiosk.testing.AtADoor;
import kaikan.kiosk.testing.Door;
import kaikan.protocol.Envelope;
import kaikan.protocol.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AnchorTest extends AtADoor {
    private static final Instant LATER = Door.NOON.plusSeconds(600);

    private Anchor anchor;

    @BeforeEach
    void open() {
        anchor = new Anchor(door.clock, door.house);
        anchor.heard(Door.NOON, Duration.ZERO);
    }

    @Test
    void theTimeIsWrittenDownOnceWhileItIsRight() {
        door.pass(600);
        anchor.heard(LATER, Duration.ZERO);
        assertEquals(List.of(Door.NOON), written());
    }

    @Test
    void aPauseThatTheServerCorrectedIsWrittenDownToo() {
        anchor.corrected(LATER);
        anchor.heard(LATER, Duration.ZERO);
        assertEquals(List.of(Door.NOON, LATER), written(), "else the server times every later row as if there had been no pause");
    }

    private List<Instant> written() {
        return door.rows().stream()
                .map(Envelope::message)
                .filter(Message.ClockAnchored.class::isInstance)
                .map(message -> ((Message.ClockAnchored) message).serverTime())
                .toList();
    }
}
