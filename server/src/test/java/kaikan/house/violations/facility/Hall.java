package kaikan.house.violations.facility;

import kaikan.house.violations.booking.Booking;

/// Uses somebody above, which is wrong.
public final class Hall {
    static final Class<?> BOOKING = Booking.class;

    private Hall() {}
}
