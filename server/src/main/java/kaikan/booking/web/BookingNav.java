package kaikan.booking.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.function.Predicate;
import kaikan.member.Role;
import kaikan.member.Viewer;
import kaikan.member.web.Guest;
import kaikan.platform.web.NavItem;

/// The entries of bookings in the main navigation.
@Factory
final class BookingNav {
    @Singleton
    @Named("bookings")
    NavItem mine() {
        return new Entry("booking.nav.mine", "/bookings", 110, Viewer::signedIn);
    }

    @Singleton
    @Named("queue")
    NavItem queue() {
        return new Entry("booking.nav.queue", "/staff/queue", 210, Viewer::staffAnywhere);
    }

    @Singleton
    @Named("staff-bookings")
    NavItem search() {
        return new Entry("booking.nav.search", "/staff/bookings", 215, Viewer::staffAnywhere);
    }

    @Singleton
    @Named("closures")
    NavItem closures() {
        return new Entry("booking.nav.closures", "/staff/closures", 230, viewer -> viewer.hasAnywhere(Role.MANAGER));
    }

    private record Entry(String textKey, String path, int order, Predicate<Viewer> shown) implements NavItem {
        @Override
        public boolean visibleTo(HttpRequest<?> request) {
            return shown.test(Guest.of(request));
        }
    }
}
