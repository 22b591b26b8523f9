package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Objects;
import kaikan.facility.Site;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// How many people a site lets in at once. Kiosks learn it with their next manifest; the desk follows it at once.
@Singleton
public class HouseLimit {
    private final HouseRepository houses;
    private final PassRepository passes;
    private final AuditTrail trail;

    HouseLimit(HouseRepository houses, PassRepository passes, AuditTrail trail) {
        this.houses = houses;
        this.passes = passes;
        this.trail = trail;
    }

    /// Sets the limit; the same limit again changes nothing.
    ///
    /// @param most at least 1; `null` takes the limit away
    @Transactional
    public void set(Site site, @Nullable Integer most, long actor) {
        if (most != null && most < 1) {
            throw new IllegalArgumentException("a house lets at least one person in: " + most);
        }
        Integer before = passes.capacity(site.id());
        if (!Objects.equals(before, most)) {
            houses.limit(site.id(), most);
            String detail = (before == null ? "–" : before) + " → " + (most == null ? "–" : most);
            trail.record(new Entry(actor, "admission.limit", "site", site.key(), site.id(), "", detail));
        }
    }
}
