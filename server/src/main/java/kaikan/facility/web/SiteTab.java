package kaikan.facility.web;

import kaikan.facility.Site;
import kaikan.member.Viewer;

/// A page about one site that a feature adds to the staff's pages of that site, by being a bean.
public interface SiteTab {
    /// The key of the visible words.
    String textKey();

    /// Where the page of that site is.
    String path(Site site);

    /// Where it stands; small numbers first.
    int order();

    /// Whether the viewer may see it; never when its module is switched off at the site.
    boolean shownTo(Viewer viewer, Site site);
}
