/// What is free: of all spaces of a site on one day, of one space over a week, of a site over a month, and what comes nearest to a wish that
/// is gone. The pictures are computed by pure functions from catalogue, ordinance, claims and bookings; whatever is shown as free can be
/// taken at that moment. Names of events and of whoever holds them are left out here already, so that no page can give them away.
@NullMarked
package kaikan.booking.availability;

import org.jspecify.annotations.NullMarked;
