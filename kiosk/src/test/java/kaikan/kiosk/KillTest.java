package kaikan.kiosk;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.testing.Crowd;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.KioskProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A real kiosk process under scans, walk-ins, machines and meters is killed at random moments, while one answer in five of the
/// server gets lost. The short form kills ten times; `-Dkills=200` (or more) is the long proof.
@Timeout(value = 1, unit = TimeUnit.HOURS)
final class KillTest {
    private static final int KILLS = Integer.getInteger("kills", 10);

    @TempDir
    private Path folder;

    private final Random random = new Random(20261208);
    private final Crowd crowd = new Crowd(random);

    @Test
    void whatTheScreenConfirmedArrivesOnceAndInOrderHoweverOftenTheKioskIsKilled() throws Exception {
        try (FakeServer server = new FakeServer(crowd.house())) {
            server.lose(20);
            for (int kill = 0; kill < KILLS; kill++) {
                KioskProcess kiosk = KioskProcess.start(folder, Crowd.settings(server));
                if (kill % 8 == 7) {
                    Thread.sleep(random.nextInt(1_000));
                } else {
                    crowd.visit(kiosk.address());
                }
                kiosk.kill();
            }
            server.lose(0);
            crowd.judge(KILLS + " kills", folder, server);
        }
    }
}
