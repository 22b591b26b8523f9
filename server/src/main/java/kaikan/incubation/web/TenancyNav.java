package kaikan.incubation.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import kaikan.platform.web.NavItem;

/// Tenancies in the navigation of those who work at a site that has any.
@Singleton
final class TenancyNav implements NavItem {
    private final Counter counter;

    TenancyNav(Counter counter) {
        this.counter = counter;
    }

    @Override
    public String textKey() {
        return "incubation.nav";
    }

    @Override
    public String path() {
        return "/staff/tenancies";
    }

    /// The rate of letting is one of its pages.
    @Override
    public boolean holds(String page) {
        return NavItem.super.holds(page) || page.startsWith("/staff/occupancy/");
    }

    @Override
    public int order() {
        return 240;
    }

    @Override
    public boolean visibleTo(HttpRequest<?> request) {
        return !counter.sites(request).isEmpty();
    }
}
