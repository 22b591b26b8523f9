package kaikan.device;

import kaikan.protocol.ClockState;
import kaikan.protocol.Envelope;
import kaikan.protocol.Row;
import org.jspecify.annotations.Nullable;

/// How far a device's journal has been taken up, while a batch goes through.
final class Progress {
    private long through;
    private String hash;
    private long boot;
    private int breaks;
    private ClockState clock = ClockState.UNCHECKED;
    private boolean moved;

    Progress(DeviceRow device) {
        through = device.appliedThrough();
        hash = device.lastHash();
        boot = device.boot();
    }

    long through() {
        return through;
    }

    String hash() {
        return hash;
    }

    long boot() {
        return boot;
    }

    int breaks() {
        return breaks;
    }

    ClockState clock() {
        return clock;
    }

    boolean moved() {
        return moved;
    }

    /// The next row has been answered for good. A broken chain is counted and shown; it does not stop the row.
    void past(Row row, @Nullable Envelope envelope) {
        through++;
        moved = true;
        if (envelope != null) {
            breaks += envelope.previous().equals(hash) ? 0 : 1;
            boot = Math.max(boot, envelope.boot());
            clock = envelope.clock();
        }
        hash = row.hash();
    }
}
