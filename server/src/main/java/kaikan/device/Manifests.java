package kaikan.device;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kaikan.protocol.Manifest;
import org.jspecify.annotations.Nullable;

/// Hands manifests out. However many kiosks of a site ask, one is made a second at most; it is shared by all but for how far each
/// device's own journal is in it.
@Singleton
public class Manifests {
    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final ManifestMaker maker;
    private final Map<Long, Slot> slots = new ConcurrentHashMap<>();

    Manifests(ManifestMaker maker) {
        this.maker = maker;
    }

    /// The manifest for a device, at most a second old.
    public Manifest of(Kiosk device) {
        ManifestMaker.Made made = made(device.siteId());
        if (!made.knows(device.id())) {
            changed(device.siteId());
            made = made(device.siteId());
        }
        return made.of(device.id());
    }

    /// The version of the manifest for that site, at most a second old.
    public String version(long siteId) {
        return made(siteId).manifest().version();
    }

    /// Something has changed at that site that kiosks should know soon.
    public void changed(long siteId) {
        Slot slot = slots.get(siteId);
        if (slot != null) {
            slot.madeAt = System.nanoTime() - 2 * FRESH;
        }
    }

    private ManifestMaker.Made made(long siteId) {
        Slot slot = slots.computeIfAbsent(siteId, _ -> new Slot());
        ManifestMaker.Made last = slot.made;
        if (last != null && System.nanoTime() - slot.madeAt < FRESH) {
            return last;
        }
        slot.making.lock();
        try {
            ManifestMaker.Made current = slot.made;
            if (current == null || System.nanoTime() - slot.madeAt >= FRESH) {
                long started = System.nanoTime();
                current = maker.make(siteId);
                slot.made = current;
                slot.madeAt = started;
            }
            return current;
        } finally {
            slot.making.unlock();
        }
    }

    private static final class Slot {
        private final ReentrantLock making = new ReentrantLock();
        private volatile ManifestMaker.@Nullable Made made;
        private volatile long madeAt;
    }
}
