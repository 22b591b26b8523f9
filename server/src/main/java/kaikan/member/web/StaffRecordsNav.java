package kaikan.member.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.platform.web.NavItem;

/// The way of managers to the trail, and of administrators to the outbox.
@Factory
final class StaffRecordsNav {
    @Singleton
    @Named("audit")
    NavItem audit() {
        return new Entry("member.staff.audit", "/staff/audit", 290, viewer -> viewer.hasAnywhere(Role.MANAGER));
    }

    @Singleton
    @Named("outbox")
    NavItem outbox() {
        return new Entry("member.staff.outbox", "/staff/outbox", 295, Viewer::administrator);
    }

    private record Entry(String textKey, String path, int order, Predicate<Viewer> shown) implements NavItem {
        @Override
        public boolean visibleTo(HttpRequest<?> request) {
            return shown.test(Guest.of(request));
        }
    }
}
