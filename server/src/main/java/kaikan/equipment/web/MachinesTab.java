package kaikan.equipment.web;

import jakarta.inject.Singleton;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.web.SiteTab;
import kaikan.member.Viewer;

/// The page of machines among the staff's pages of a site.
@Singleton
final class MachinesTab implements SiteTab {
    @Override
    public String textKey() {
        return "equipment.tab";
    }

    @Override
    public String path(Site site) {
        return "/staff/machines/" + site.key();
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public boolean shownTo(Viewer viewer, Site site) {
        return viewer.staffAt(site.id()) && site.modules().contains(Module.EQUIPMENT);
    }
}
