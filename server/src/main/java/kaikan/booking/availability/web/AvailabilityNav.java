package kaikan.booking.availability.web;

import jakarta.inject.Singleton;
import kaikan.platform.web.NavItem;

/// The entry of the main navigation that leads to what is free.
@Singleton
final class AvailabilityNav implements NavItem {
    @Override
    public String textKey() {
        return "availability.nav";
    }

    @Override
    public String path() {
        return "/sites";
    }

    @Override
    public int order() {
        return 10;
    }
}
