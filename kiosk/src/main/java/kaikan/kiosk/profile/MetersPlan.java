package kaikan.kiosk.profile;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which meters a device reads.
public sealed interface MetersPlan {
    /// All that the server names, each with a knob on a page.
    record Simulated() implements MetersPlan {}

    /// These, by the code that the server knows.
    record Named(SortedMap<String, MeterPlan> meters) implements MetersPlan {
        public Named {
            meters = Collections.unmodifiableSortedMap(new TreeMap<>(meters));
        }
    }
}
