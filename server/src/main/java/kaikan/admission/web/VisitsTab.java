package kaikan.admission.web;

import jakarta.inject.Singleton;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.web.SiteTab;
import kaikan.member.Viewer;

/// The page of visits among the staff's pages of a site.
@Singleton
final class VisitsTab implements SiteTab {
    @Override
    public String textKey() {
        return "admission.tab";
    }

    @Override
    public String path(Site site) {
        return "/staff/visits/" + site.key();
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public boolean shownTo(Viewer viewer, Site site) {
        return viewer.staffAt(site.id()) && site.modules().contains(Module.ADMISSION);
    }
}
