package kaikan.insight.web;

import jakarta.inject.Singleton;
import kaikan.facility.Site;
import kaikan.facility.web.SiteTab;
import kaikan.member.Viewer;

/// The live board among the staff's pages of a site.
@Singleton
final class BoardTab implements SiteTab {
    @Override
    public String textKey() {
        return "insight.tab.board";
    }

    @Override
    public String path(Site site) {
        return "/staff/board/" + site.key();
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean shownTo(Viewer viewer, Site site) {
        return viewer.staffAt(site.id()) && !site.modules().isEmpty();
    }
}
