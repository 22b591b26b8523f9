package kaikan.facility.web;

import kaikan.facility.Site;

/// Addresses of the catalogue's pages.
final class Overview {
    /// The page from which all others are reached.
    static final String ROOT = "/staff/catalogue";

    private Overview() {}

    /// A site's page.
    static String path(Site site) {
        return ROOT + "/sites/" + site.key();
    }

    /// A site's page with the word that it is saved.
    static String saved(Site site) {
        return path(site) + "?saved=yes";
    }

    /// A site's page with the word that everybody sees it now.
    static String published(Site site) {
        return path(site) + "?saved=published";
    }

    /// A site's page with the word that only its staff see it now.
    static String prepared(Site site) {
        return path(site) + "?saved=prepared";
    }

    /// A site's page with the word that something of it is deleted.
    static String deleted(Site site) {
        return path(site) + "?saved=deleted";
    }

    /// A site's page with the word that a space is saved and cannot be booked yet.
    static String unpriced(Site site) {
        return path(site) + "?saved=unpriced";
    }
}
