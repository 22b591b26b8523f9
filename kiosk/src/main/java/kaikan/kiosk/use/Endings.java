package kaikan.kiosk.use;

import java.time.Duration;
import java.time.Instant;
import kaikan.protocol.Terms;

/// How near a use is to its end. Pure.
public final class Endings {
    private Endings() {}

    /// How near, in the order in which it comes.
    public enum Phase {
        /// Nothing is said.
        GOES_ON,
        /// Its kiosk warns.
        ENDS_SOON,
        /// Its end has come, and it still has power for [Terms#GRACE].
        OVER,
        /// The power is taken.
        STOPS
    }

    /// How near a use on these terms is that ends then.
    static Phase phase(Terms terms, Instant end, Instant now) {
        if (!now.isBefore(end.plus(Terms.GRACE))) {
            return Phase.STOPS;
        }
        if (!now.isBefore(end)) {
            return Phase.OVER;
        }
        Integer minutes = terms.warnMinutes();
        return minutes == null || now.isBefore(end.minus(Duration.ofMinutes(minutes))) ? Phase.GOES_ON : Phase.ENDS_SOON;
    }
}
