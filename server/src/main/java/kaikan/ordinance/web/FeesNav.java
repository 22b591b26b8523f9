package kaikan.ordinance.web;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import kaikan.platform.web.NavItem;

/// The entry of the main navigation that leads to fees and rules.
@Singleton
final class FeesNav implements NavItem {
    private static final Pattern OF_A_SITE = Pattern.compile("/sites/[^/]+/fees(/.*)?");

    @Override
    public String textKey() {
        return "ordinance.page.nav";
    }

    @Override
    public String path() {
        return "/fees";
    }

    @Override
    public boolean holds(String page) {
        return NavItem.super.holds(page) || OF_A_SITE.matcher(page).matches();
    }

    @Override
    public int order() {
        return 30;
    }
}
