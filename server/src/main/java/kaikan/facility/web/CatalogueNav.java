package kaikan.facility.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import kaikan.member.Role;
import kaikan.member.web.Guest;
import kaikan.platform.web.NavItem;

/// The catalogue in the navigation of those who may change it.
@Singleton
final class CatalogueNav implements NavItem {
    @Override
    public String textKey() {
        return "facility.nav";
    }

    @Override
    public String path() {
        return Overview.ROOT;
    }

    @Override
    public int order() {
        return 260;
    }

    @Override
    public boolean visibleTo(HttpRequest<?> request) {
        return Guest.of(request).hasAnywhere(Role.MANAGER);
    }
}
