package kaikan.device.web;

import jakarta.inject.Singleton;
import kaikan.facility.Site;
import kaikan.facility.web.SiteTab;
import kaikan.member.Viewer;

/// The page of kiosks among the staff's pages of a site.
@Singleton
final class KiosksTab implements SiteTab {
    @Override
    public String textKey() {
        return "device.tab";
    }

    @Override
    public String path(Site site) {
        return "/staff/kiosks/" + site.key();
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public boolean shownTo(Viewer viewer, Site site) {
        return viewer.staffAt(site.id()) && !site.modules().isEmpty();
    }
}
