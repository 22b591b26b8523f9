package kaikan.kiosk.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.scan.Quality;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.scan.Scanner;
import kaikan.kiosk.testing.FrameProgram;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CameraScannerTest {
    private static final String PASS = "HTTPS://KAIKAN.EXAMPLE.JP/P/AEATCP5VKWNDH2HX7DWGXMQAAAAAM2YCLPYWWAT7DGAPTLMUOILKNTKTTXZAV"
            + "WFFFN6VCPBWR477YS4YNHWKQJEARU56WM2QJTVKB6JGLSGVERMJWS5MPC7EMHPKTNBQEGHIMVEHZQM6ILAK";
    private static final CameraScanner.Shape SHAPE = new CameraScanner.Shape(FrameProgram.WIDTH, FrameProgram.HEIGHT, FrameProgram.STRIDE);
    private static final long PATIENCE = 40;

    private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();

    @TempDir
    Path folder;

    @Test
    void aCodeThatIsHeldUpIsReadOnceWithItsQuality() throws Exception {
        try (CameraScanner camera = started(FrameProgram.Manner.STEADY, PASS)) {
            Scan scan = scans.poll(PATIENCE, TimeUnit.SECONDS);
            assertNotNull(scan);
            assertEquals(PASS, scan.text());
            assertEquals(Scan.Source.CAMERA, scan.source());
            Quality quality = scan.quality();
            assertNotNull(quality);
            assertEquals(6, quality.pixelsPerModule(), 0.5);
            assertNull(scans.poll(3, TimeUnit.SECONDS), "it was in sight all the time");
            assertEquals(Scanner.Standing.READING, camera.state().standing());
            assertEquals(1, starts());
        }
    }

    @Test
    void aProgramThatEndsIsStartedAgainAndHalfAFrameIsNone() throws Exception {
        try (CameraScanner camera = started(FrameProgram.Manner.SHORT, "")) {
            Wait.until("it was started three times", () -> starts() >= 3);
            assertTrue(scans.isEmpty());
            assertNotNull(camera.state());
        }
    }

    @Test
    void aProgramThatWritesNothingAnyMoreIsStoppedAndStartedAgain() throws Exception {
        try (CameraScanner camera = started(FrameProgram.Manner.HANGING, PASS)) {
            assertNotNull(scans.poll(PATIENCE, TimeUnit.SECONDS), "its one frame is read");
            Wait.until("it was started again", () -> starts() >= 2);
            assertNotNull(camera.state());
        }
    }

    @Test
    void aProgramThatDoesNotRunIsAnAbsentCamera() throws Exception {
        try (CameraScanner camera = started(FrameProgram.Manner.BROKEN, "");
                CameraScanner none = new CameraScanner(SHAPE, List.of(folder.resolve("no-such-program").toString()))) {
            none.start(scans::add);
            Wait.until("it was tried twice", () -> starts() >= 2);
            assertEquals(Scanner.Standing.ABSENT, camera.state().standing());
            assertEquals(Scanner.Standing.ABSENT, none.state().standing());
        }
    }

    @Test
    void whatIsClosedLeavesNoProgramBehind() throws Exception {
        try (CameraScanner camera = started(FrameProgram.Manner.STEADY, "")) {
            Wait.until("it films", () -> camera.state().standing() == Scanner.Standing.READING);
            assertEquals(1, programs());
        }
        Wait.until("its program has ended", () -> programs() == 0);
        assertEquals(1, starts());
    }

    private CameraScanner started(FrameProgram.Manner manner, String text) {
        CameraScanner camera = new CameraScanner(SHAPE, FrameProgram.command(folder.resolve("starts"), manner, text));
        camera.start(scans::add);
        return camera;
    }

    private long starts() throws Exception {
        Path starts = folder.resolve("starts");
        return Files.exists(starts) ? Files.readAllLines(starts).size() : 0;
    }

    private long programs() {
        return ProcessHandle.current().descendants()
                .filter(one -> one.info().commandLine().orElse("").contains(folder.toString()))
                .count();
    }
}
