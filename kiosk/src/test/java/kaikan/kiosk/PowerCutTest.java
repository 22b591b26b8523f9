package kaikan.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.testing.Crowd;
import kaikan.kiosk.testing.FakeServer;
import kaikan.kiosk.testing.KioskProcess;
import kaikan.kiosk.testing.PowerCut;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The power is cut at random moments under scans, walk-ins, machines and meters: the kiosk is killed, and what it had written and not synchronised
/// is on the disk afterwards, or is not, or in part. The short form cuts eight times; `-Dcuts=200` is the long proof.
@Timeout(value = 1, unit = TimeUnit.HOURS)
final class PowerCutTest {
    private static final int CUTS = Integer.getInteger("cuts", 8);

    @TempDir
    private Path room;

    private final Random random = new Random(20261130);
    private final Crowd crowd = new Crowd(random);

    @BeforeEach
    void compiler() throws Exception {
        Optional<String> missing = PowerCut.missing();
        assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElse(""));
    }

    @Test
    void whatTheScreenConfirmedArrivesOnceAndInOrderHoweverOftenThePowerIsCut() throws Exception {
        Path folder = Files.createDirectory(room.resolve("data"));
        PowerCut power = PowerCut.over(folder, Files.createDirectory(room.resolve("power")));
        long unsynced = 0;
        long lost = 0;
        int torn = 0;
        try (FakeServer server = new FakeServer(crowd.house())) {
            server.lose(20);
            for (int cut = 0; cut < CUTS; cut++) {
                KioskProcess kiosk = KioskProcess.start(folder, power.watched(Crowd.settings(server)));
                if (cut % 8 == 7) {
                    Thread.sleep(random.nextInt(1_500));
                } else {
                    crowd.visit(kiosk.address());
                }
                kiosk.kill();
                PowerCut.Taken taken = power.cut(random);
                unsynced += taken.unsynced();
                lost += taken.lost();
                torn += taken.torn() && taken.lost() > 0 ? 1 : 0;
            }
            server.lose(0);
            String taken = lost + " of " + unsynced + " unsynchronised pieces lost, " + torn + " times by sectors";
            crowd.judge(CUTS + " power cuts, " + taken, KioskProcess.start(folder, Crowd.settings(server)), server);
        }
    }

    /// The test's disk takes away what it may, and only that.
    @Test
    void whatTheScreenConfirmedIsOnlyThereBecauseItWasSynchronised() throws Exception {
        Path folder = Files.createDirectory(room.resolve("data"));
        PowerCut power = PowerCut.over(folder, Files.createDirectory(room.resolve("power")));
        try (FakeServer server = new FakeServer(crowd.house())) {
            KioskProcess kiosk = KioskProcess.start(folder, power.watched(Crowd.settings(server)));
            while (crowd.highestConfirmed() == 0) {
                crowd.visit(kiosk.address());
            }
            kiosk.kill();
        }
        power.cut(random);
        assertTrue(rows(folder) >= crowd.highestConfirmed());
        power.forget();
        assertEquals(0, rows(folder), "a disk on which nothing is synchronised has nothing");
    }

    /// The highest row in the journal; 0 if there is none, or no journal.
    private static long rows(Path folder) throws SQLException {
        try (Connection journal = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.sqlite"));
                Statement statement = journal.createStatement()) {
            try (ResultSet table = statement.executeQuery("SELECT 1 FROM sqlite_master WHERE name = 'row'")) {
                if (!table.next()) {
                    return 0;
                }
            }
            try (ResultSet highest = statement.executeQuery("SELECT max(seq) FROM row")) {
                return highest.next() ? highest.getLong(1) : 0;
            }
        }
    }
}
