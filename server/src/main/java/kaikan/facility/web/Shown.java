package kaikan.facility.web;

import java.util.List;
import java.util.Optional;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.member.Viewer;

/// Which sites the pages for everybody show: those that are published, and to those who work there also those that are still prepared. A
/// site that is not shown answers as if there were none.
public final class Shown {
    private Shown() {}

    /// Whether that site is shown to that reader.
    public static boolean to(Viewer viewer, Site site) {
        return site.published() || viewer.staffAt(site.id());
    }

    /// The sites that are shown, in their order.
    public static List<Site> sites(Catalogue catalogue, Viewer viewer) {
        return catalogue.sites().stream().filter(site -> to(viewer, site)).toList();
    }

    /// The site with that key, if it is shown.
    public static Optional<Site> site(Catalogue catalogue, String key, Viewer viewer) {
        return catalogue.site(key).filter(site -> to(viewer, site));
    }
}
