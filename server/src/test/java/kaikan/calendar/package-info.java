/// Examples and seeded random tests of time.
@NullMarked
package kaikan.calendar;

import org.jspecify.annotations.NullMarked;
