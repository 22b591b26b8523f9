package kaikan.house.violations.booking;

import io.micronaut.http.HttpStatus;
import kaikan.house.violations.booking.web.BookingController;
import kaikan.protocol.Json;

/// Knows HTTP, its own pages and what kiosks say, which is wrong three times.
public final class Booking {
    private Booking() {}

    static String all() {
        return HttpStatus.OK + BookingController.class.getName() + Json.class.getName();
    }
}
