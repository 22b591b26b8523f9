package kaikan.facility.web;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.stream.Stream;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.platform.web.NavLink;
import kaikan.platform.web.Page;

/// What a staff page about one site works with.
///
/// @param request what was asked
/// @param page in which language and under whose name
/// @param viewer who works there
/// @param site the site; the viewer may see it
/// @param catalogue all sites as they stand now
/// @param tabs the staff's pages of this site
public record AtSite(HttpRequest<?> request, Page page, Viewer viewer, Site site, Catalogue catalogue, List<NavLink> tabs) {
    public AtSite {
        tabs = List.copyOf(tabs);
    }

    /// Where a page below the tabs stands: the site, then these pages, of which the last is the page itself.
    public List<NavLink> crumbs(NavLink... pages) {
        Stream<NavLink> top = tabs.stream().limit(1).map(first -> new NavLink(name(), first.path(), false));
        return Stream.concat(top, Stream.of(pages)).toList();
    }

    /// The site's name in the reader's language.
    public String name() {
        return site.name().in(page.words());
    }
}
