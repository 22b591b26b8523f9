package kaikan.platform.web;

import io.micronaut.http.HttpRequest;

/// An entry that a feature adds to the main navigation, by being a bean.
public interface NavItem {
    /// The key of the visible words.
    String textKey();

    /// The path it leads to.
    String path();

    /// Whether the page at that path belongs to it: pages below its own path do.
    default boolean holds(String page) {
        return page.equals(path()) || page.startsWith(path().endsWith("/") ? path() : path() + "/");
    }

    /// Where it stands; small numbers first. Public pages below 100, one's own things below 200, the staff's from 200.
    int order();

    /// Whether the sender of this request may see it. May read the database: it is asked where blocking is allowed.
    default boolean visibleTo(HttpRequest<?> request) {
        return true;
    }
}
