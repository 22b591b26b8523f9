package kaikan.house.violations.booking.web;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import kaikan.house.violations.booking.Booking;

/// Is public, which is wrong.
@Controller("/violation")
@Requires(property = "kaikan.never")
public final class BookingController {
    static final Class<?> OF = Booking.class;
}
