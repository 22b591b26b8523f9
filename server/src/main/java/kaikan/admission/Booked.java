package kaikan.admission;

import io.micronaut.core.annotation.Introspected;
import kaikan.booking.BookingState;
import org.jspecify.annotations.Nullable;

/// A booking as a door needs it.
///
/// @param personRef the public reference of whoever applied
/// @param company the organisation they act for; `null` for a private person
@Introspected
record Booked(
        long id,
        String ref,
        long siteId,
        BookingState state,
        String title,
        boolean titlePublic,
        long personId,
        String personRef,
        String personName,
        String email,
        String language,
        @Nullable String company) {}
