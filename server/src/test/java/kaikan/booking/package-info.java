/// Tests of applications and bookings; most run on the real database over the demonstration's centres.
@NullMarked
package kaikan.booking;

import org.jspecify.annotations.NullMarked;
