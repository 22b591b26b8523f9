package kaikan.kiosk.scan;

import java.util.BitSet;
import java.util.OptionalInt;

/// Of the last pictures in which a code was seen, how many were read. A code is seen where its three corners are, whether it can be read or not.
public final class HitRate {
    /// How many pictures count: those of some minutes at a busy door.
    static final int LATELY = 500;
    /// With fewer than these nothing is said.
    static final int LEAST = 20;

    private final BitSet read = new BitSet(LATELY);
    private int next;
    private int seen;

    /// A picture in which a code was seen, and whether it was read.
    synchronized void seen(boolean wasRead) {
        read.set(next, wasRead);
        next = (next + 1) % LATELY;
        seen = Math.min(seen + 1, LATELY);
    }

    /// Of a hundred; empty as long as there were too few.
    public synchronized OptionalInt ofHundred() {
        return seen < LEAST ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * read.cardinality() / seen));
    }
}
