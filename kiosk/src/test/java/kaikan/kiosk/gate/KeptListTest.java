package kaikan.kiosk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import kaikan.kiosk.testing.AtADoor;
import kaikan.protocol.Json;
import org.junit.jupiter.api.Test;

/// The list that a door keeps over a restart.
final class KeptListTest extends AtADoor {
    @Test
    void aListIsKeptPackedAndOneThatAnEarlierVersionKeptIsReadAsWell() {
        for (int i = 0; i < 200; i++) {
            door.fake.listed("客 " + i);
        }
        door.withManifest();
        String plain = Json.write(door.fake.manifest("v1", 0));
        String kept = door.journal.fact("manifest").orElseThrow();
        assertTrue(kept.length() < plain.length() / 4, () -> kept.length() + " of " + plain.length());
        door = door.restart();
        assertEquals(200, door.house.manifest().orElseThrow().passes().size());
        for (String before : List.of(plain, "gzip:damaged", "gzip:", "{", "")) {
            door.journal.keep(Map.of("manifest", before));
            door = door.restart();
            assertEquals(before.equals(plain), door.house.manifest().isPresent(), before);
        }
    }
}
