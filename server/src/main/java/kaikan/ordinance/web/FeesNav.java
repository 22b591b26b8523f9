package kaikan.ordinance.web;

import jakarta.inject.Singleton;
import kaikan.platform.web.NavItem;

/// The entry of the main navigation that leads to fees and rules.
@Singleton
final class FeesNav implements NavItem {
    @Override
    public String textKey() {
        return "ordinance.page.nav";
    }

    @Override
    public String path() {
        return "/fees";
    }

    @Override
    public int order() {
        return 30;
    }
}
