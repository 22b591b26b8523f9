package kaikan.kiosk.house.violations.screen;

import kaikan.kiosk.house.violations.profile.Plan;

/// A screen that reads a profile.
public interface Page {
    Plan plan();
}
