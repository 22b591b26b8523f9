package kaikan.energy.web;

import jakarta.inject.Singleton;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.web.SiteTab;
import kaikan.member.Viewer;

/// The page of meters among the staff's pages of a site.
@Singleton
final class EnergyTab implements SiteTab {
    @Override
    public String textKey() {
        return "energy.tab";
    }

    @Override
    public String path(Site site) {
        return "/staff/energy/" + site.key();
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public boolean shownTo(Viewer viewer, Site site) {
        return viewer.staffAt(site.id()) && site.modules().contains(Module.ENERGY);
    }
}
