package kaikan.device;

import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/// Beats with whatever may change a manifest, on whichever server it happened: what is in the trail, what was said about visits, what devices
/// sent. However many wait for a beat, the database is asked five times a second at most.
@Singleton
class Pulse {
    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(200);

    private final DeviceRepository devices;
    private long beats;
    private long heardAt;
    private boolean heard;

    Pulse(DeviceRepository devices) {
        this.devices = devices;
    }

    /// Another number than before, once something has changed.
    synchronized long beats() {
        if (!heard || System.nanoTime() - heardAt >= FRESH) {
            beats = devices.beats();
            heardAt = System.nanoTime();
            heard = true;
        }
        return beats;
    }
}
