package kaikan.booking;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.bind.annotation.Bindable;

/// What the operator decides about bookings, from `KAIKAN_BOOKING_MOST_AHEAD`.
///
/// @param mostAhead so many uses (a space for a stretch of time) one account may have ahead of it that it took online; at least 1
@Context
@ConfigurationProperties("kaikan.booking")
public record BookingSettings(@Bindable(defaultValue = "200") int mostAhead) {
    public BookingSettings {
        if (mostAhead < 1) {
            throw new IllegalArgumentException("KAIKAN_BOOKING_MOST_AHEAD is at least 1");
        }
    }
}
