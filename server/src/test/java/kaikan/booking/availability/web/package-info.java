/// Tests of the pages on which anybody sees what is free.
@NullMarked
package kaikan.booking.availability.web;

import org.jspecify.annotations.NullMarked;
