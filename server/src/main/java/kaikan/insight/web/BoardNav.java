package kaikan.insight.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.web.SiteTab;
import kaikan.member.web.Guest;
import kaikan.platform.web.NavItem;

/// The live board in the navigation of those who work somewhere.
@Singleton
final class BoardNav implements NavItem {
    private final Catalogues catalogues;
    private final List<SiteTab> tabs;

    BoardNav(Catalogues catalogues, List<SiteTab> tabs) {
        this.catalogues = catalogues;
        this.tabs = tabs;
    }

    /// The board leads to everything that stands beside it about one site: visits, kiosks, machines, electricity, rates of use; and to the kiosks of
    /// all sites.
    @Override
    public boolean holds(String page) {
        return NavItem.super.holds(page)
                || page.equals("/staff/kiosks")
                || catalogues.current().sites().stream()
                        .flatMap(site -> tabs.stream().map(tab -> tab.path(site)))
                        .anyMatch(path -> page.equals(path) || page.startsWith(path + "/"));
    }

    @Override
    public String textKey() {
        return "insight.nav";
    }

    @Override
    public String path() {
        return "/staff/board";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean visibleTo(HttpRequest<?> request) {
        return Guest.of(request).staffAnywhere();
    }
}
