package kaikan.facility.web;

import java.time.ZoneId;
import java.util.Optional;
import kaikan.calendar.Japan;
import kaikan.facility.Catalogue;
import kaikan.facility.Change;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.platform.web.Page;

/// What a page of the catalogue works with: the page, who works on it, the catalogue of the moment, and the site it is about, if any.
record Desk(Page page, Viewer viewer, Catalogue catalogue, Optional<Site> place) {
    /// The site that the page is about.
    ///
    /// @throws java.util.NoSuchElementException on a page about no site
    Site site() {
        return place.orElseThrow();
    }

    /// The zone in which times are read: the site's, where the page is about one.
    ZoneId zone() {
        return place.map(Site::zone).orElse(Japan.ZONE);
    }

    Change because(Sheet sheet) {
        return new Change(viewer.personId(), sheet.text("reason"));
    }
}
