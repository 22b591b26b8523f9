package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.text.Words;
import kaikan.platform.web.Choice;

/// The sites that take bookings and at which a viewer works.
@Singleton
class StaffSites {
    private final Catalogues catalogues;

    StaffSites(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    List<Site> of(Viewer viewer, Role role) {
        return catalogues.current().sites().stream()
                .filter(site -> site.has(Module.BOOKING) && viewer.has(role, site.id()))
                .toList();
    }

    Optional<Site> one(Viewer viewer, Role role, String key) {
        return of(viewer, role).stream().filter(site -> site.key().equals(key)).findFirst();
    }

    /// The ids of one site, or of all of the viewer's when none is named.
    List<Long> ids(Viewer viewer, String key) {
        return of(viewer, Role.RECEPTION).stream().filter(site -> key.isEmpty() || site.key().equals(key)).map(Site::id).toList();
    }

    static List<Choice> choices(List<Site> sites, Words words) {
        return sites.stream().map(site -> Choice.of(site.key(), site.name().in(words))).toList();
    }
}
