package kaikan.firmware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An update, its trial and its judgement on a board of files. The long proof: `-Dupdates=500`.
final class UpdateTest {
    private static final int UPDATES = Integer.getInteger("updates", 12);

    @TempDir
    private Path folder;

    private final Random random = new Random(20261130);
    private int made;

    @BeforeEach
    void keys() throws Exception {
        assumeTrue(Debian.here("which", "openssl", "flock", "setsid").good(), "openssl, flock or setsid is not installed");
        for (String name : List.of("maker", "stranger")) {
            assertTrue(Debian.here("openssl", "genpkey", "-algorithm", "ed25519", "-out", key(name).toString()).good());
        }
    }

    @Test
    void anUpdateThatWorksIsWhatStartsFromThenOn() throws Exception {
        FakeBoard board = board();
        Release next = release("good");
        board.knows(next);
        FakeBoard.Run update = board.update(board.bundle(next, key("maker")), FakeBoard.NONE);
        assertEquals("reboot 0 tryboot", update.reboot(), update::said);
        assertEquals(2, board.kept(), "nothing is kept before it was judged");
        board.boot(true);
        FakeBoard.Run health = board.health(FakeBoard.NONE);
        assertEquals(List.of(0, ""), List.of(health.exit(), health.reboot()), health::said);
        assertEquals(next, board.in(board.kept()).orElseThrow());
        assertEquals(2, board.onTrial(), "the slots have changed places");
        board.boot(false);
        assertTrue(board.health(FakeBoard.NONE).said().contains("The update to " + next.version() + " stands."));
        assertEquals("", board.health(FakeBoard.NONE).said(), "it is said once");
    }

    @Test
    void anUpdateWhoseKioskDoesNotStartOrFallsAgainAndAgainGoesBack() throws Exception {
        for (String units : List.of("down", "falling")) {
            FakeBoard board = board();
            Release before = board.in(2).orElseThrow();
            Release next = release(units);
            board.knows(next);
            board.update(board.bundle(next, key("maker")), FakeBoard.NONE);
            board.boot(true);
            assertEquals("reboot", board.health(FakeBoard.NONE).reboot(), units);
            board.boot(false);
            assertTrue(board.health(FakeBoard.NONE).said().contains("did not work; what was there before runs"));
            assertEquals(before, board.in(board.kept()).orElseThrow());
        }
    }

    @Test
    void aJournalThatCannotBeWrittenIsNotHealthy() throws Exception {
        FakeBoard board = board();
        Release next = release("good");
        board.knows(next);
        board.update(board.bundle(next, key("maker")), FakeBoard.NONE);
        board.boot(true);
        Files.createDirectory(board.path("var/lib/kaikan/.health"));
        assertEquals("reboot", board.health(FakeBoard.NONE).reboot());
        assertEquals(2, board.kept());
    }

    @Test
    void nothingIsWrittenOfWhatTheMakerDidNotSignOrMakeForThisBoard() throws Exception {
        FakeBoard board = board();
        Release next = release("good");
        Path good = board.bundle(next, key("maker"));
        byte[] bytes = Files.readAllBytes(good);
        Path bad = folder.resolve("bad.update");
        List<ByteBuffer> before = board.written();

        refuses(board, board.bundle(release("good"), key("stranger")), "the signature is wrong");
        for (int i = 0; i < 8; i++) {
            byte[] damaged = bytes.clone();
            damaged[512 * (1 + random.nextInt(bytes.length / 512 - 1)) + random.nextInt(8)] ^= (byte) (1 << random.nextInt(8));
            FakeBoard.Run run = board.update(Files.write(bad, damaged), FakeBoard.NONE);
            if (run.exit() != 0) {
                assertEquals(before, board.written(), run::said);
            }
        }
        refuses(board, Files.write(bad, Arrays.copyOf(bytes, bytes.length / 2)), "");
        refuses(board, Files.write(bad, new byte[] {1, 2, 3}), "is no bundle");
        refuses(board, folder.resolve("none"), "there is no");
        Files.writeString(board.path("proc/device-tree/compatible"), "raspberrypi,4-model-b\0");
        refuses(board, good, "this is another board");
        Files.writeString(board.path("proc/device-tree/compatible"), FakeBoard.KIND + "\0");
        Files.delete(board.path("usr/share/kaikan-update/update.pem"));
        refuses(board, good, "nobody's signature counts");
        assertEquals(before, board.written());
    }

    private static void refuses(FakeBoard board, Path bundle, String why) throws IOException, InterruptedException {
        List<ByteBuffer> before = board.written();
        FakeBoard.Run run = board.update(bundle, FakeBoard.NONE);
        assertNotEquals(0, run.exit(), why);
        assertEquals("", run.reboot());
        assertTrue(run.said().contains(why), run::said);
        assertEquals(before, board.written(), why);
    }

    @Test
    void whatIsOnTrialNeverWritesOverTheSlotThatIsKnownToBeGood() throws Exception {
        FakeBoard board = board();
        Release next = release("good");
        board.knows(next);
        Path bundle = board.bundle(next, key("maker"));
        board.update(bundle, FakeBoard.NONE);
        board.boot(true);
        refuses(board, bundle, "on trial itself");
    }

    /// The first of each pair of cuts falls into the update, the second into its judgement.
    @Test
    void whereverThePowerIsCutThereIsAGoodSlotAndNoneIsKeptThatWasNotHealthy() throws Exception {
        FakeBoard board = board();
        int cuts = 0;
        int kept = 0;
        int refused = 0;
        for (int update = 0; update < UPDATES; update++) {
            Release next = release(List.of("good", "good", "down", "falling").get(random.nextInt(4)));
            board.knows(next);
            FakeBoard.Run run = board.update(board.bundle(next, key("maker")), cut(60));
            cuts += run.cut() ? 1 : 0;
            boolean started = run.reboot().equals("reboot 0 tryboot");
            assertTrue(run.cut() || started, run::said);
            goodIsKept(board);
            board.boot(started);
            for (run = board.health(cut(200)); run.cut() || !run.reboot().isEmpty(); run = board.health(FakeBoard.NONE)) {
                cuts += run.cut() ? 1 : 0;
                goodIsKept(board);
                board.boot(false);
            }
            goodIsKept(board);
            boolean stands = board.in(board.kept()).orElseThrow().equals(next);
            assertFalse(stands && !(started && next.works()), "only what was healthy is kept");
            kept += stands ? 1 : 0;
            refused += stands ? 0 : 1;
            Files.delete(board.path(next.version() + ".update"));
        }
        System.out.println(UPDATES + " updates: " + cuts + " power cuts, " + kept + " kept, " + refused + " gone back");
        assertTrue(cuts > 0 && kept > 0 && refused > 0);
    }

    private static void goodIsKept(FakeBoard board) throws IOException {
        assertTrue(board.in(board.kept()).orElseThrow(() -> new AssertionError("the slot that is kept is not whole")).works());
        assertEquals(5, board.kept() + board.onTrial(), "two different slots");
    }

    private FakeBoard.Cut cut(int steps) {
        return switch (random.nextInt(4)) {
            case 0 -> FakeBoard.NONE;
            case 1 -> new FakeBoard.Cut(-1, Integer.toString(random.nextInt(100_000)));
            default -> new FakeBoard.Cut(1 + random.nextInt(steps), "");
        };
    }

    @Test
    void theFirstSettingsComeFromTheImageAndTheDevicesOwnStay() throws Exception {
        Path image = folder.resolve("image");
        Files.createDirectories(image.resolve("more"));
        Path device = Files.createDirectories(folder.resolve("device"));
        Files.writeString(image.resolve("kiosk.env"), "of the image");
        Files.writeString(image.resolve("more/screen.env"), "of the image");
        Files.writeString(device.resolve("kiosk.env"), "of the device");
        Files.writeString(device.resolve("screen.env.new"), "half");
        assertTrue(Debian.here("layers/read-only/usr/lib/kaikan-read-only/seed", image.toString(), device.toString()).good());
        assertEquals("of the device", Files.readString(device.resolve("kiosk.env")));
        assertEquals("of the image", Files.readString(device.resolve("more/screen.env")));
    }

    private FakeBoard board() throws IOException, InterruptedException {
        FakeBoard board = new FakeBoard(folder.resolve("board" + made), release("good"));
        String pem = board.path("usr/share/kaikan-update/update.pem").toString();
        assertTrue(Debian.here("openssl", "pkey", "-in", key("maker").toString(), "-pubout", "-out", pem).good());
        return board;
    }

    private Release release(String units) {
        byte[] boot = new byte[50_000 + random.nextInt(50_000)];
        byte[] system = new byte[100_000 + random.nextInt(100_000)];
        random.nextBytes(boot);
        random.nextBytes(system);
        made++;
        return new Release("0." + made + ".0", boot, system, units);
    }

    private Path key(String name) {
        return folder.resolve(name + ".key");
    }
}
