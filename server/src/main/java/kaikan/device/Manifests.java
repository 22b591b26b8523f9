package kaikan.device;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import kaikan.protocol.Manifest;
import org.jspecify.annotations.Nullable;

/// Hands manifests out. However many kiosks of a site ask or wait, one is made in [#FRESH_MILLIS] at most, and none while nothing changes; it
/// is shared by all but for how far each device's own journal is in it.
@Singleton
public class Manifests {
    /// How old a manifest may be.
    public static final long FRESH_MILLIS = 700;

    private static final long FRESH = TimeUnit.MILLISECONDS.toNanos(FRESH_MILLIS);
    private static final Duration LOOK = Duration.ofMillis(250);
    /// After a beat it is looked at for so long: whoever wrote what came before the beat may commit it later.
    private static final long LATE = TimeUnit.SECONDS.toNanos(3);

    private final ManifestMaker maker;
    private final Pulse pulse;
    private final Map<Long, Slot> slots = new ConcurrentHashMap<>();

    Manifests(ManifestMaker maker, Pulse pulse) {
        this.maker = maker;
        this.pulse = pulse;
    }

    /// The manifest for a device as soon as it is another one than `known`, or after `patience` as it is then.
    public Manifest next(Kiosk device, String known, Duration patience) {
        long beats = pulse.beats();
        Manifest now = of(device);
        long start = System.nanoTime();
        long lookUntil = start;
        while (now.version().equals(known) && System.nanoTime() - start < patience.toNanos() && rested()) {
            long heard = pulse.beats();
            lookUntil = heard == beats ? lookUntil : System.nanoTime() + LATE;
            beats = heard;
            now = System.nanoTime() - lookUntil < 0 ? of(device) : now;
        }
        return now.version().equals(known) ? of(device) : now;
    }

    private static boolean rested() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The manifest for a device, at most [#FRESH_MILLIS] old.
    public Manifest of(Kiosk device) {
        ManifestMaker.Made made = made(device.siteId());
        if (!made.knows(device.id())) {
            changed(device.siteId());
            made = made(device.siteId());
        }
        return made.of(device.id());
    }

    /// The version of the manifest for that site, at most [#FRESH_MILLIS] old.
    public String version(long siteId) {
        return made(siteId).manifest().version();
    }

    /// The version of the manifest that was made last for that site, however old: for a device that has more to send before it asks for one. None
    /// is made for each part of what a device brings that was away for days.
    public String lastVersion(long siteId) {
        Slot slot = slots.get(siteId);
        ManifestMaker.Made last = slot == null ? null : slot.made;
        return last == null ? version(siteId) : last.manifest().version();
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
