/// Visits to the pages and the API of bookings, as people and programs make them.
@NullMarked
package kaikan.booking.web;

import org.jspecify.annotations.NullMarked;
