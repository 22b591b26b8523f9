package kaikan.kiosk.scan.keyboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.scan.Scanner;
import kaikan.kiosk.testing.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The device is a pipe into which the test writes what the kernel would.
final class KeyboardScannerTest {
    private static final String LABEL = "HTTPS://KAIKAN.EXAMPLE.JP/M/MC-1";
    private static final int SHIFT = 42;
    private static final int ENTER = 28;
    private static final int AMERICAN_COLON = 39;
    private static final int JAPANESE_COLON = 40;
    private static final String ROWS = "1234567890-=##QWERTYUIOP####ASDFGHJKL#####ZXCVBNM,./";
    private static final long QUICK = 5_000;

    private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();
    private final ByteBuffer events = ByteBuffer.allocate(1 << 20).order(ByteOrder.nativeOrder());
    private long micros = 1_000_000_000_000L;

    @TempDir
    Path folder;

    @Test
    void whatAnAmericanAndWhatAJapaneseKeyboardTypesIsTheSameCode() throws Exception {
        type(LABEL, AMERICAN_COLON);
        press(ENTER);
        type(LABEL, JAPANESE_COLON);
        press(ENTER);
        read(() -> {
            assertEquals(new Scan(LABEL, Scan.Source.KEYBOARD), poll());
            assertEquals(LABEL, poll().text());
        });
    }

    @Test
    void aCodeThatIsTornIsForgottenAndAPersonTypesNone() throws Exception {
        type("HTTPS://KAIKAN", AMERICAN_COLON);
        micros += Keys.PAUSE_MICROS + 1;
        type(LABEL, AMERICAN_COLON);
        press(ENTER);
        for (int i = 0; i < 5; i++) {
            micros += Keys.PAUSE_MICROS + 1;
            type("A", AMERICAN_COLON);
        }
        micros += Keys.PAUSE_MICROS + 1;
        press(ENTER);
        read(() -> {
            assertEquals(LABEL, poll().text());
            assertNull(scans.poll(300, TimeUnit.MILLISECONDS));
        });
    }

    @Test
    void eventsThatComeInPiecesAndOtherEventsDoNoHarm() throws Exception {
        event(4, 4, 458_756);
        type(LABEL, AMERICAN_COLON);
        event(0, 0, 0);
        event(1, 30, 2);
        press(ENTER);
        byte[] all = new byte[events.position()];
        events.flip().get(all);
        Path pipe = pipe();
        try (KeyboardScanner scanner = new KeyboardScanner(pipe)) {
            scanner.start(scans::add);
            try (OutputStream kernel = Files.newOutputStream(pipe, StandardOpenOption.WRITE)) {
                for (int at = 0; at < all.length; at += 7) {
                    kernel.write(all, at, Math.min(7, all.length - at));
                    kernel.flush();
                }
                assertEquals(LABEL, poll().text());
                assertEquals(Scanner.Standing.READING, scanner.state().standing());
            }
        }
    }

    @Test
    void aScannerThatIsUnpluggedIsAbsentAndGoesOnWhenItIsBack() throws Exception {
        Path pipe = pipe();
        try (KeyboardScanner scanner = new KeyboardScanner(pipe)) {
            scanner.start(scans::add);
            type("HTTPS://HALF", AMERICAN_COLON);
            written(pipe);
            Files.delete(pipe);
            Wait.until("it is gone", () -> scanner.state().standing() == Scanner.Standing.ABSENT);
            make(pipe);
            events.clear();
            type(LABEL, AMERICAN_COLON);
            press(ENTER);
            written(pipe);
            assertEquals(LABEL, poll().text());
        }
        try (KeyboardScanner none = new KeyboardScanner(folder.resolve("none"))) {
            none.start(scans::add);
            assertEquals(Scanner.Standing.ABSENT, none.state().standing());
        }
    }

    @Test
    void noKeysWhateverMakeMoreThanALine() {
        Random random = new Random(11);
        Keys keys = new Keys();
        for (int i = 0; i < 200_000; i++) {
            micros += random.nextInt(3) == 0 ? random.nextInt(500_000) : 1;
            int code = random.nextInt(12) == 0 ? random.nextInt(0x10000) : random.nextInt(100);
            keys.take(code, random.nextInt(4) - 1, micros).ifPresent(text -> assertTrue(text.length() <= Keys.LONGEST && !text.isBlank(), text));
        }
        for (int i = 0; i < 3_000; i++) {
            keys.take(30, 1, micros);
        }
        assertEquals(Keys.LONGEST, keys.take(ENTER, 1, micros).orElseThrow().length());
    }

    private interface Then {
        void run() throws Exception;
    }

    private void read(Then then) throws Exception {
        Path pipe = pipe();
        try (KeyboardScanner scanner = new KeyboardScanner(pipe)) {
            scanner.start(scans::add);
            written(pipe);
            then.run();
        }
    }

    private Scan poll() throws InterruptedException {
        Scan scan = scans.poll(20, TimeUnit.SECONDS);
        assertTrue(scan != null, "nothing was read");
        return scan;
    }

    private Path pipe() throws IOException, InterruptedException {
        Path pipe = folder.resolve("event");
        make(pipe);
        return pipe;
    }

    private static void make(Path pipe) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    }

    /// Opens the pipe, writes all events and closes it, as when the scanner is unplugged.
    private void written(Path pipe) throws IOException {
        try (OutputStream kernel = Files.newOutputStream(pipe, StandardOpenOption.WRITE)) {
            kernel.write(events.array(), 0, events.position());
        }
    }

    private void type(String text, int colon) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean shift = (sign >= 'A' && sign <= 'Z') || (sign == ':' && colon == AMERICAN_COLON);
            if (shift) {
                event(1, SHIFT, 1);
            }
            press(sign == ':' ? colon : 2 + ROWS.indexOf(String.valueOf(sign).toUpperCase(Locale.ROOT)));
            if (shift) {
                event(1, SHIFT, 0);
            }
        }
    }

    private void press(int code) {
        micros += QUICK;
        event(1, code, 1);
        event(1, code, 0);
        event(0, 0, 0);
    }

    private void event(int type, int code, int value) {
        events.putLong(micros / 1_000_000).putLong(micros % 1_000_000).putShort((short) type).putShort((short) code).putInt(value);
    }
}
