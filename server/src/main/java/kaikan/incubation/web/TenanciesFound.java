package kaikan.incubation.web;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.incubation.Tenancies;
import kaikan.incubation.Tenancy;
import kaikan.member.SearchKey;
import kaikan.member.Viewer;
import kaikan.member.web.AlsoFound;
import kaikan.platform.web.NavLink;
import kaikan.platform.web.Page;

/// Finds tenancies by the name of the tenant, at the sites where the viewer works: a company is no person, and is looked for all the same.
@Singleton
class TenanciesFound implements AlsoFound {
    private static final int SHORTEST = 2;
    private static final int MOST = 20;

    private final Catalogues catalogues;
    private final Tenancies tenancies;

    TenanciesFound(Catalogues catalogues, Tenancies tenancies) {
        this.catalogues = catalogues;
        this.tenancies = tenancies;
    }

    @Override
    public List<NavLink> find(Page page, Viewer viewer, String typed) {
        String key = SearchKey.of(typed);
        return key.length() < SHORTEST
                ? List.of()
                : catalogues.current().sites().stream()
                        .filter(site -> site.has(Module.INCUBATION) && viewer.staffAt(site.id()))
                        .flatMap(site -> tenancies.ofSite(site.id()).stream()
                                .filter(tenancy -> SearchKey.of(tenancy.tenant().name()).contains(key))
                                .map(tenancy -> link(page, site, tenancy)))
                        .limit(MOST)
                        .toList();
    }

    private static NavLink link(Page page, Site site, Tenancy tenancy) {
        String text = page.t("incubation.found", tenancy.tenant().name(), site.name().in(page.words()));
        String marked = tenancy.cancelled() ? text + " " + page.t("incubation.cancelled") : text;
        return new NavLink(marked, "/staff/tenancies/" + site.key() + "/t/" + tenancy.ref(), false);
    }
}
