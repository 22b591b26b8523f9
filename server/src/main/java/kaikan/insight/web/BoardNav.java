package kaikan.insight.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import kaikan.member.web.Guest;
import kaikan.platform.web.NavItem;

/// The live board in the navigation of those who work somewhere.
@Singleton
final class BoardNav implements NavItem {
    @Override
    public String textKey() {
        return "insight.nav";
    }

    @Override
    public String path() {
        return "/staff/board";
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public boolean visibleTo(HttpRequest<?> request) {
        return Guest.of(request).staffAnywhere();
    }
}
