package kaikan.house.violations.platform;

import kaikan.house.violations.facility.Hall;

/// Knows a feature, which is wrong.
public final class Desk {
    static final Class<?> HALL = Hall.class;

    private Desk() {}
}
