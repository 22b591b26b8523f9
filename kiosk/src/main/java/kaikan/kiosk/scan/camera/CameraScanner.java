package kaikan.kiosk.scan.camera;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import kaikan.kiosk.scan.CodeReader;
import kaikan.kiosk.scan.Frame;
import kaikan.kiosk.scan.ReopeningScanner;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.scan.Sightings;
import kaikan.kiosk.thread.Loop;
import org.jspecify.annotations.Nullable;

/// A camera by a program that writes YUV420 frames to its standard output: the brightness row by row, then the colours, which are skipped. One thread
/// reads all frames, so that the program never waits, and another looks at the newest. A program that ends, or writes nothing for some seconds, is
/// started again, after a second at first and half a minute at most.
public final class CameraScanner extends ReopeningScanner {
    private static final System.Logger LOG = System.getLogger(CameraScanner.class.getName());
    /// After so long without a frame the program is taken for dead; a camera needs a second or two before its first.
    private static final Duration SILENT = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Shape shape;
    private final List<String> command;
    private final Newest newest;
    private final CodeReader reader = new CodeReader();
    private final Sightings sightings = new Sightings(System::nanoTime);
    private final Loop eye = new Loop("camera-eye", this::look);
    private volatile @Nullable Process program;
    private volatile long seen;

    /// What a frame is.
    ///
    /// @param stride bytes from one row to the next, at least the width
    public record Shape(int width, int height, int stride) {
        int brightness() {
            return stride * height;
        }

        int colours() {
            return 2 * ((stride + 1) / 2) * ((height + 1) / 2);
        }
    }

    /// @param command the program and its arguments
    public CameraScanner(Shape shape, List<String> command) {
        super("camera", command.getFirst(), LONGEST_PAUSE);
        this.shape = shape;
        this.command = List.copyOf(command);
        this.newest = new Newest(shape.brightness());
    }

    @Override
    public void start(Consumer<Scan> newSink) {
        super.start(newSink);
        eye.start();
    }

    @Override
    public State state() {
        State state = super.state();
        return isSilent() ? new State(state.where(), Standing.ABSENT) : state;
    }

    @Override
    public boolean isAlive() {
        return super.isAlive() && eye.isAlive();
    }

    @Override
    public OptionalInt readOfHundred() {
        return reader.readOfHundred();
    }

    @Override
    public void close() {
        super.close();
        eye.close();
        stop();
    }

    @Override
    protected void read() throws IOException {
        try {
            seen = System.nanoTime();
            Process started = new ProcessBuilder(command).start();
            program = started;
            Thread.ofVirtual().name("camera-words").start(() -> note(started));
            read(started);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The camera's program " + command.getFirst() + " does not run: " + e.getMessage());
            throw e;
        } finally {
            stop();
        }
    }

    private void read(Process started) throws IOException {
        try (InputStream out = started.getInputStream()) {
            byte[] buffer = newest.first();
            while (!isClosed() && out.readNBytes(buffer, 0, buffer.length) == buffer.length) {
                seen = System.nanoTime();
                reading();
                buffer = newest.put(buffer);
                out.skipNBytes(shape.colours());
            }
        } catch (EOFException _) {
            // it ended within a frame
        }
    }

    /// What the program says goes to the log when it ends, the last of it; it is read all the time, so that the program never waits.
    private static void note(Process started) {
        String last = "";
        try (BufferedReader words = started.errorReader(StandardCharsets.UTF_8)) {
            for (String line = words.readLine(); line != null; line = words.readLine()) {
                last = line;
            }
        } catch (IOException _) {
            // it was stopped while it spoke
        }
        LOG.log(System.Logger.Level.INFO, "The camera's program ended" + (last.isBlank() ? "" : ": " + last));
    }

    private Duration look() throws InterruptedException {
        if (super.state().standing() == Standing.READING && isSilent()) {
            stop();
        }
        byte[] brightness = newest.take(LOOK);
        if (brightness != null) {
            reader.glance(frame(brightness)).filter(code -> sightings.isNew(code.text())).ifPresent(this::give);
            newest.back(brightness);
        }
        return Duration.ZERO;
    }

    private Frame frame(byte[] brightness) {
        return shape.stride == shape.width
                ? new Frame(shape.width, shape.height, brightness)
                : new Frame(shape.stride, shape.height, brightness).cut(0, 0, shape.width, shape.height);
    }

    private void give(CodeReader.Code code) {
        give(new Scan(code.text(), Scan.Source.CAMERA, code.quality()));
    }

    private boolean isSilent() {
        return System.nanoTime() - seen > SILENT.toNanos();
    }

    private void stop() {
        Process running = program;
        if (running != null) {
            running.destroyForcibly();
        }
    }
}
