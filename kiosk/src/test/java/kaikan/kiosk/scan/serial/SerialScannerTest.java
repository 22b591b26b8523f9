package kaikan.kiosk.scan.serial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.scan.Scanner;
import kaikan.kiosk.testing.PseudoTerminal;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SerialScannerTest {
    private static final long PATIENCE = 20;
    private static final int BAUD = 115_200;

    private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();
    private final AtomicInteger failed = new AtomicInteger();

    @Test
    void codesComeOverASerialLineHoweverTheScannerEndsThem() throws Exception {
        assumeTrue(PseudoTerminal.possible(), "python3 opens the pseudo-terminal and is not here");
        try (PseudoTerminal line = PseudoTerminal.open();
                SerialScanner scanner = new SerialScanner(line.port(), BAUD)) {
            scanner.start(scans::add);
            Wait.until("the port is open", () -> reads(scanner));
            line.send("HTTPS://KAIKAN.EXAMPLE.JP/M/MC-1\r\n");
            assertEquals(new Scan("HTTPS://KAIKAN.EXAMPLE.JP/M/MC-1", Scan.Source.SERIAL), scans.poll(PATIENCE, TimeUnit.SECONDS));
            line.send("first\rsecond\r");
            assertEquals("first", text());
            assertEquals("second", text());
            line.send("without an end");
            assertEquals("without an end", text());
            line.send("\u0000\u0007\r\n\r\n");
            line.send("x".repeat(5_000) + "\r");
            assertEquals("x".repeat(Scan.LONGEST), text(), "whoever shows something long is answered, too");
            line.send("after the noise\r");
            assertEquals("after the noise", text());
        }
    }

    @Test
    void aCodeThatFailsStopsNoneOfTheNext() throws Exception {
        assumeTrue(PseudoTerminal.possible(), "python3 opens the pseudo-terminal and is not here");
        try (PseudoTerminal line = PseudoTerminal.open();
                SerialScanner scanner = new SerialScanner(line.port(), BAUD)) {
            scanner.start(this::addUnlessBad);
            Wait.until("the port is open", () -> reads(scanner));
            line.send("bad\r");
            Wait.until("it was read", () -> failed.get() == 1);
            Wait.until("the next one is read", () -> {
                line.send("good\r");
                return scans.poll(100, TimeUnit.MILLISECONDS) != null;
            });
        }
    }

    @Test
    void aScannerThatIsUnpluggedAndPluggedInAgainGoesOn(@TempDir Path folder) throws Exception {
        assumeTrue(PseudoTerminal.possible(), "python3 opens the pseudo-terminal and is not here");
        Path name = folder.resolve("kaikan-scanner");
        try (SerialScanner scanner = new SerialScanner(name.toString(), BAUD)) {
            scanner.start(scans::add);
            for (String code : List.of("before", "after", "and once more")) {
                try (PseudoTerminal line = PseudoTerminal.open()) {
                    Files.createSymbolicLink(name, Path.of(line.port()));
                    Wait.until("the port is open", () -> reads(scanner));
                    line.send(code + "\r");
                    assertEquals(code, text());
                }
                Files.delete(name);
                Wait.until("it is missed", () -> !reads(scanner));
            }
        }
    }

    private static boolean reads(Scanner scanner) {
        return scanner.state().standing() == Scanner.Standing.READING;
    }

    @Test
    void aScannerThatIsNotThereIsWaitedFor() throws Exception {
        try (SerialScanner scanner = new SerialScanner("/dev/kaikan-no-such-port", BAUD)) {
            scanner.start(scans::add);
            Thread.sleep(300);
            assertEquals(new Scanner.State("/dev/kaikan-no-such-port", Scanner.Standing.ABSENT), scanner.state());
            assertNull(scans.poll());
        }
    }

    @Test
    void linesEndByReturnTabOrPause() {
        LineReader reader = new LineReader();
        assertTrue("AB".chars().allMatch(c -> reader.take((byte) c).isEmpty()));
        assertEquals("AB", reader.take((byte) '\t').orElseThrow());
        assertTrue(reader.take((byte) '\n').isEmpty(), "an empty line is nothing");
        assertTrue(reader.end().isEmpty());
    }

    private void addUnlessBad(Scan scan) {
        if (scan.text().equals("bad")) {
            failed.incrementAndGet();
            throw new IllegalStateException("the test's defect");
        }
        scans.add(scan);
    }

    private String text() throws InterruptedException {
        Scan scan = scans.poll(PATIENCE, TimeUnit.SECONDS);
        return scan == null ? "nothing came" : scan.text();
    }
}
