package kaikan.booking.availability.web;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import kaikan.platform.web.NavItem;

/// The entry of the main navigation that leads to what is free.
@Singleton
final class AvailabilityNav implements NavItem {
    private static final Pattern FEES = Pattern.compile("/sites/[^/]+/fees(/.*)?");

    @Override
    public String textKey() {
        return "availability.nav";
    }

    @Override
    public String path() {
        return "/sites";
    }

    /// A site's fees stand below the site but belong to the fees.
    @Override
    public boolean holds(String page) {
        return NavItem.super.holds(page) && !FEES.matcher(page).matches();
    }

    @Override
    public int order() {
        return 10;
    }
}
