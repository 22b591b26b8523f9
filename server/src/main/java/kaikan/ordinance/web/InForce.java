package kaikan.ordinance.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.web.Shown;
import kaikan.member.Viewer;
import kaikan.ordinance.Ordinance;
import kaikan.ordinance.OrdinanceBook;
import kaikan.ordinance.Ordinances;

/// The rules of a site: those of each owner of its spaces.
@Singleton
class InForce {
    private final Catalogues catalogues;
    private final Ordinances ordinances;

    InForce(Catalogues catalogues, Ordinances ordinances) {
        this.catalogues = catalogues;
        this.ordinances = ordinances;
    }

    /// An ordinance and all versions of its owner's for the site.
    record Rules(Ordinance ordinance, List<Ordinance> versions) {}

    /// The sites that take bookings and are shown to the viewer, in the order in which they are shown.
    List<Site> sites(Viewer viewer) {
        return Shown.sites(catalogues.current(), viewer).stream().filter(site -> site.has(Module.BOOKING)).toList();
    }

    /// The site with that key, if it takes bookings and is shown to the viewer.
    Optional<Site> site(String key, Viewer viewer) {
        return Shown.site(catalogues.current(), key, viewer).filter(site -> site.has(Module.BOOKING));
    }

    /// What is in force for a use on that day, each owner's once, in the order of the spaces.
    List<Rules> at(Site site, LocalDate use, LocalDate applied) {
        OrdinanceBook book = ordinances.current();
        return catalogues.current().spaces(site).stream()
                .map(Space::ownerId)
                .distinct()
                .flatMap(owner -> book.inForce(owner, site.key(), use, applied).stream()
                        .map(ordinance -> new Rules(ordinance, book.versions(owner, site.key()))))
                .toList();
    }
}
