package kaikan.kiosk.scan.camera;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Hands frames from whoever films to whoever looks. Only the newest counts: one that nobody has looked at before the next comes is written over.
/// The same few buffers go round.
final class Newest {
    private final int size;
    private byte @Nullable [] filled;
    private byte @Nullable [] spare;

    /// @param size bytes of a frame's brightness
    Newest(int size) {
        this.size = size;
    }

    /// A buffer to fill at first.
    byte[] first() {
        return new byte[size];
    }

    /// Shows a frame, and gives the buffer for the next.
    synchronized byte[] put(byte[] frame) {
        byte[] unseen = filled == null ? spare : filled;
        spare = null;
        filled = frame;
        notifyAll();
        return unseen == null ? new byte[size] : unseen;
    }

    /// The newest frame, which is then the looker's until it comes [#back]; null where none came for so long.
    synchronized byte @Nullable [] take(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); filled == null && left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000 + 1);
        }
        byte[] frame = filled;
        filled = null;
        return frame;
    }

    /// The looker needs it no more.
    synchronized void back(byte[] frame) {
        spare = frame;
    }
}
