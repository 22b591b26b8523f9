/// Tests of what is free: the picture of a day by examples and against a model that knows every minute, on a real database and as pages.
@NullMarked
package kaikan.booking.availability;

import org.jspecify.annotations.NullMarked;
