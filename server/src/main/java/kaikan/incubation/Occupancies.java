package kaikan.incubation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import org.jspecify.annotations.Nullable;

/// The occupancy of sites and how they want it counted.
@Singleton
public class Occupancies {
    private final Tenancies tenancies;
    private final Catalogues catalogues;
    private final OccupancySettings settings;
    private final AuditTrail trail;

    Occupancies(Tenancies tenancies, Catalogues catalogues, OccupancySettings settings, AuditTrail trail) {
        this.tenancies = tenancies;
        this.catalogues = catalogues;
        this.settings = settings;
        this.trail = trail;
    }

    /// What is let at a site, ready to be counted.
    public Occupancy of(Site site) {
        Catalogue catalogue = catalogues.current();
        List<Stretch> stretches =
                tenancies.ofSite(site.id()).stream().flatMap(tenancy -> tenancy.stretches().stream()).toList();
        return new Occupancy(catalogue.spaces(site), stretches);
    }

    /// How the site counts.
    public OccupancySetting setting(Site site) {
        return settings.findById(site.id()).orElse(OccupancySetting.usual(site.id()));
    }

    /// Sets how the site counts; the report says so from now on.
    ///
    /// @param targetPermille 90 % is 900; null for no target
    @Transactional
    public void set(Site site, Counting counting, @Nullable Integer targetPermille, LetRoom.By by) {
        OccupancySetting before = setting(site);
        OccupancySetting after = new OccupancySetting(site.id(), counting, targetPermille, 0);
        settings.put(site.id(), after.counting().name(), after.targetPermille());
        String counted = changed("counting", before.counting().name(), after.counting().name());
        String detail = counted + changed("target", percent(before), percent(after));
        trail.record(new Entry(by.staff().personId(), "occupancy.set", "site", site.key(), site.id(), by.reason(), detail));
    }

    /// A fact of the trail, as the catalogue writes its own; empty when it stayed.
    private static String changed(String field, String before, String after) {
        return before.equals(after) ? "" : field + ": " + before + " → " + after + "; ";
    }

    private static String percent(OccupancySetting setting) {
        Integer target = setting.targetPermille();
        return target == null ? "" : target / 10 + "." + target % 10 + "%";
    }
}
