package kaikan.kiosk.scan.keyboard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import kaikan.kiosk.scan.ReopeningScanner;
import kaikan.kiosk.scan.Scan;

/// A scanner that types, read from its input device, `/dev/input/by-id/…-event-kbd`: the screen, from which a rule of udev hides that device, never
/// sees its keys. It is tried again each second.
public final class KeyboardScanner extends ReopeningScanner {
    private static final Duration RETRY = Duration.ofSeconds(1);
    /// `struct input_event` of a 64-bit Linux: seconds, microseconds, type, code, value.
    private static final int EVENT = 24;
    private static final int TYPE_KEY = 1;

    private final Path device;

    public KeyboardScanner(Path device) {
        super("typing-scanner", device.toString(), RETRY);
        this.device = device;
    }

    @Override
    protected void read() throws IOException {
        try (FileChannel keys = FileChannel.open(device, StandardOpenOption.READ)) {
            reading();
            listen(keys);
        }
    }

    private void listen(FileChannel events) throws IOException {
        Keys keys = new Keys();
        ByteBuffer buffer = ByteBuffer.allocate(64 * EVENT).order(ByteOrder.nativeOrder());
        while (!isClosed() && events.read(buffer) >= 0) {
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
            keys.take(code, value, micros).ifPresent(text -> give(new Scan(text, Scan.Source.KEYBOARD)));
        }
    }
}
