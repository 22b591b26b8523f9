package kaikan.booking.availability;

import java.util.List;
import java.util.Optional;
import kaikan.booking.BookingState;
import kaikan.calendar.TimeSlot;

/// What the picture needs to know about a booking that holds something.
///
/// @param published whether the applicant lets everybody read the title, where the site shows titles
/// @param uses its spaces and times that touch the days in question
record BookingFact(
        String ref, long personId, Optional<Long> organisationId, BookingState state, String title, boolean published, List<Use> uses) {
    /// One space for one stretch of use.
    ///
    /// @param claimed use, setup and removal
    record Use(long spaceId, TimeSlot claimed, TimeSlot use) {}
}
