/// The pages and the API of bookings: the form in three steps, one's own bookings, and the staff's queue, search, entry and closures.
/// Everything works without JavaScript; what was typed is never lost; who may not know of a booking gets the same page as for none.
@NullMarked
package kaikan.booking.web;

import org.jspecify.annotations.NullMarked;
