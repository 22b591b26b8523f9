package kaikan.insight.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import kaikan.member.web.Guest;
import kaikan.platform.web.NavItem;

/// The way of administrators to how the installation is.
@Singleton
final class CheckupNav implements NavItem {
    @Override
    public String textKey() {
        return "insight.health";
    }

    @Override
    public String path() {
        return "/staff/health";
    }

    @Override
    public int order() {
        return 297;
    }

    @Override
    public boolean visibleTo(HttpRequest<?> request) {
        return Guest.of(request).administrator();
    }
}
