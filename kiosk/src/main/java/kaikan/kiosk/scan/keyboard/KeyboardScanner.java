package kaikan.kiosk.scan.keyboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Consumer;
import kaikan.kiosk.scan.Scan;
import kaikan.kiosk.scan.Scanner;
import kaikan.kiosk.thread.Loop;

/// A scanner that types, read from its input device, `/dev/input/by-id/…-event-kbd`: the screen, from which a rule of udev hides that device, never
/// sees its keys. It may be absent at the start and may come and go; it is tried again each second.
public final class KeyboardScanner implements Scanner {
    private static final Duration RETRY = Duration.ofSeconds(1);
    /// `struct input_event` of a 64-bit Linux: seconds, microseconds, type, code, value.
    private static final int EVENT = 24;
    private static final int TYPE_KEY = 1;

    private final Path device;
    private final Loop loop = new Loop("typing-scanner", this::round);
    private volatile Consumer<Scan> sink = _ -> {};
    private volatile boolean open;

    public KeyboardScanner(Path device) {
        this.device = device;
    }

    @Override
    public void start(Consumer<Scan> newSink) {
        sink = newSink;
        loop.start();
    }

    @Override
    public State state() {
        return new State(device.toString(), open ? Standing.READING : Standing.ABSENT);
    }

    @Override
    public void close() {
        loop.close();
    }

    private Duration round() {
        try (FileChannel keys = FileChannel.open(device, StandardOpenOption.READ)) {
            open = true;
            listen(keys);
        } catch (IOException _) {
            // not plugged in, or unplugged while it typed: tried again later
        } finally {
            open = false;
        }
        return RETRY;
    }

    private void listen(FileChannel events) throws IOException {
        Keys keys = new Keys();
        ByteBuffer buffer = ByteBuffer.allocate(64 * EVENT).order(ByteOrder.nativeOrder());
        while (!loop.isClosed() && events.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.remaining() >= EVENT) {
                take(keys, buffer);
            }
            buffer.compact();
        }
    }

    private void take(Keys keys, ByteBuffer event) {
        long micros = event.getLong() * 1_000_000 + event.getLong();
        int type = event.getShort();
        int code = event.getShort() & 0xffff;
        int value = event.getInt();
        if (type == TYPE_KEY) {
            keys.take(code, value, micros).ifPresent(text -> sink.accept(new Scan(text, Scan.Source.KEYBOARD)));
        }
    }
}
