package kaikan.energy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/// Which meters are silent. A meter that does not answer is an alarm, never a zero: no reading is made of its silence.
@Singleton
public class QuietMeters {
    private final MeterRepository meters;

    QuietMeters(MeterRepository meters) {
        this.meters = meters;
    }

    /// A kiosk says that a meter has not answered since then; an earlier such moment stays.
    ///
    /// @param why what the kiosk saw; at most 100 characters
    /// @return whether there is such a meter at that site
    @Transactional
    public boolean silent(long siteId, String code, Instant at, String why) {
        return meters.findBySiteIdAndCode(siteId, code).map(meter -> meters.silent(meter.id(), at, why) >= 0).orElse(false);
    }

    /// A kiosk says that a meter answers again. What was said to happen later stays.
    ///
    /// @return whether there is such a meter at that site
    @Transactional
    public boolean back(long siteId, String code, Instant at) {
        return meters.findBySiteIdAndCode(siteId, code).map(meter -> meters.back(meter.id(), at) >= 0).orElse(false);
    }

    /// The meters of a site that are silent: those of which a kiosk says so and which were not read since, and those that used to be read and
    /// were not for [QuietMeter#PATIENCE], unless what was read was simulated. By code; without those that are no longer read.
    @Transactional(readOnly = true)
    public List<QuietMeter> at(long siteId, Instant now) {
        return meters.quiet(siteId, now.minus(QuietMeter.PATIENCE));
    }
}
