package kaikan.member.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import kaikan.platform.web.NavItem;

/// The way of staff to people, organisations, roles, trail and outbox.
@Singleton
final class StaffPeopleNav implements NavItem {
    @Override
    public String textKey() {
        return "member.staff.nav";
    }

    @Override
    public String path() {
        return "/staff/people";
    }

    @Override
    public int order() {
        return 280;
    }

    @Override
    public boolean visibleTo(HttpRequest<?> request) {
        return Guest.of(request).staffAnywhere();
    }
}
