package kaikan.insight.web;

import jakarta.inject.Singleton;
import kaikan.facility.Module;
import kaikan.facility.Site;
import kaikan.facility.web.SiteTab;
import kaikan.member.Viewer;

/// The rates of use among the staff's pages of a site.
@Singleton
final class RatesTab implements SiteTab {
    @Override
    public String textKey() {
        return "insight.tab.rates";
    }

    @Override
    public String path(Site site) {
        return "/staff/rates/" + site.key();
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean shownTo(Viewer viewer, Site site) {
        return viewer.staffAt(site.id()) && site.modules().contains(Module.BOOKING);
    }
}
