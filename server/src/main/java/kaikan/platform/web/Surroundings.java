package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import java.util.List;
import kaikan.platform.text.Words;
import org.jspecify.annotations.Nullable;

/// What stands around a page: name of the reader, navigation, files. Names and rights are looked up when the page is drawn, because
/// that happens where blocking is allowed.
final class Surroundings {
    private final HttpRequest<?> request;
    private final Words words;
    private final Fixtures fixtures;
    private final String place;

    Surroundings(HttpRequest<?> request, Words words, Fixtures fixtures) {
        this(request, words, fixtures, request.getPath());
    }

    private Surroundings(HttpRequest<?> request, Words words, Fixtures fixtures, String place) {
        this.request = request;
        this.words = words;
        this.fixtures = fixtures;
        this.place = place;
    }

    /// The same around a page that belongs where that path does.
    Surroundings at(String path) {
        return new Surroundings(request, words, fixtures, path);
    }

    @Nullable String badge() {
        Badge badge = fixtures.badge();
        return badge == null ? null : badge.nameOf(request);
    }

    @Nullable String news() {
        Badge badge = fixtures.badge();
        return badge == null ? null : badge.newsOf(request);
    }

    boolean knowsPeople() {
        return fixtures.badge() != null;
    }

    List<NavLink> navigation(NavItem.Part part) {
        return fixtures.items().stream().filter(item -> item.part() == part && item.visibleTo(request)).map(this::link).toList();
    }

    String asset(String name) {
        return fixtures.assets().address(name);
    }

    private NavLink link(NavItem item) {
        return new NavLink(words.get(item.textKey()), item.path(), item.holds(place));
    }

    /// What is the same for all pages.
    record Fixtures(Assets assets, List<NavItem> items, @Nullable Badge badge) {}
}
