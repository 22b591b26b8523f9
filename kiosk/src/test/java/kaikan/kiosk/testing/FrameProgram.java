package kaikan.kiosk.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import kaikan.kiosk.scan.Frame;

/// A program that writes the frames of a camera, as `rpicam-vid` does: a process of its own. Each start adds a line to its file, so that a test sees
/// how often it was started.
public final class FrameProgram {
    /// Bytes from one row to the next: more than a row, as an image processor fills it up.
    public static final int STRIDE = 1344;
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 720;

    private static final int EVEN = 40;

    /// How the program behaves.
    public enum Manner {
        /// Frame after frame, until it is stopped.
        STEADY,
        /// A frame and a half, and then it ends.
        SHORT,
        /// One frame, and then nothing, and it does not end.
        HANGING,
        /// It ends at once with an error.
        BROKEN
    }

    private FrameProgram() {}

    /// What to run.
    ///
    /// @param text the code that the frames show; empty = none
    public static List<String> command(Path starts, Manner manner, String text) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                FrameProgram.class.getName(), starts.toString(), manner.name(), text);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path starts = Path.of(arguments[0]);
        Files.writeString(starts, Files.exists(starts) ? Files.readString(starts) + "started\n" : "started\n");
        Manner manner = Manner.valueOf(arguments[1]);
        if (manner == Manner.BROKEN) {
            System.err.println("no cameras available");
            System.exit(1);
        }
        byte[] frame = frame(arguments[2]);
        OutputStream out = new BufferedOutputStream(System.out, frame.length);
        write(out, frame, manner);
        out.flush();
    }

    private static void write(OutputStream out, byte[] frame, Manner manner) throws IOException, InterruptedException {
        switch (manner) {
            case STEADY -> {
                while (true) {
                    out.write(frame);
                    out.flush();
                    Thread.sleep(EVEN);
                }
            }
            case SHORT -> {
                out.write(frame);
                out.write(frame, 0, frame.length / 2);
            }
            case HANGING -> {
                out.write(frame);
                out.flush();
                Thread.sleep(Long.MAX_VALUE);
            }
            case BROKEN -> throw new IllegalStateException("it has ended");
        }
    }

    private static byte[] frame(String text) {
        byte[] written = new byte[STRIDE * HEIGHT * 3 / 2];
        Arrays.fill(written, (byte) 128);
        if (!text.isEmpty()) {
            Frame shown = Photo.of(text).frame();
            for (int y = 0; y < HEIGHT; y++) {
                System.arraycopy(shown.pixels(), y * WIDTH, written, y * STRIDE, WIDTH);
            }
        }
        return written;
    }
}
