package kaikan.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kaikan.kiosk.link.LinkState;
import kaikan.kiosk.link.Standing;
import kaikan.kiosk.testing.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The line at the foot of the screen.
final class FootTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsOnItsWayIsToldOnlyWhereItWaits() {
        try (Foyer foyer = new Foyer(folder)) {
            foyer.scan(foyer.pass);
            String waits = "あとで送る記録 1件";
            assertFalse(status(foyer, LinkState.Mood.ONLINE, 30).contains(waits));
            assertTrue(status(foyer, LinkState.Mood.ONLINE, 31).contains(waits));
            assertTrue(status(foyer, LinkState.Mood.OFFLINE, 0).contains(waits));
            foyer.door.pass(31);
            assertEquals(Duration.ofSeconds(31), foyer.door.journal.waiting());
            foyer.door.journal.acknowledge(foyer.door.journal.last(), List.of());
            assertEquals(Duration.ZERO, foyer.door.journal.waiting());
        }
    }

    @Test
    void bookingsAreCalledUpToDateOnlyWhileTheServerWouldTell() {
        try (Foyer foyer = new Foyer(folder)) {
            String fresh = "予定はいま合わせたもの";
            assertTrue(status(foyer, LinkState.Mood.ONLINE, 0).contains(fresh));
            assertTrue(status(foyer, LinkState.Mood.OFFLINE, 0).contains("予定は10秒前のもの"));
            foyer.door.pass(14);
            assertTrue(status(foyer, LinkState.Mood.ONLINE, 0).contains(fresh));
            foyer.door.pass(25);
            assertTrue(status(foyer, LinkState.Mood.ONLINE, 0).contains("予定は30秒前のもの"));
            foyer.door.pass(21);
            assertTrue(status(foyer, LinkState.Mood.ONLINE, 0).contains("予定は1分前のもの"));
        }
    }

    @Test
    void whereTheClockWentBackNobodyIsToldHowOldTheBookingsAre() {
        try (Foyer foyer = new Foyer(folder)) {
            foyer.door.time.jump(Door.NOON.minus(Duration.ofDays(2)));
            foyer.restart("");
            assertTrue(status(foyer, LinkState.Mood.OFFLINE, 0).contains("時計が合っていない"), "two days off at least");
            assertFalse(status(foyer, LinkState.Mood.OFFLINE, 0).contains("前のもの"));
        }
    }

    private static String status(Foyer foyer, LinkState.Mood mood, long seconds) {
        Surroundings around = new Around(foyer.door, Standing.KNOWN, Around.link(mood), Duration.ofSeconds(seconds));
        return new Screens(around).status(Language.JA).markup();
    }
}
