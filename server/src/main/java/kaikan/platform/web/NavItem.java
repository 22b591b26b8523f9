package kaikan.platform.web;

import io.micronaut.http.HttpRequest;

/// An entry that a feature adds to the main navigation, by being a bean.
public interface NavItem {
    /// From this place on the entries are the staff's.
    int STAFF_FROM = 200;

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

    /// In which part of the navigation it stands.
    default Part part() {
        return order() < STAFF_FROM ? Part.EVERYBODY : Part.STAFF;
    }

    /// A part of the navigation.
    enum Part {
        /// Public pages and one's own things.
        EVERYBODY,
        /// The work of a house.
        STAFF
    }

    /// Whether the sender of this request may see it. May read the database: it is asked where blocking is allowed.
    default boolean visibleTo(HttpRequest<?> request) {
        return true;
    }
}
