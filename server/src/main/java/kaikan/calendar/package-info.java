/// Time as the houses use it: slots, opening hours, holidays, fiscal years, 和暦, months ahead. Pure: no database, no clock of its own,
/// no text of the interface. A daily time is resolved per local date in the site's zone; what leaves the package is UTC to the microsecond.
@NullMarked
package kaikan.calendar;

import org.jspecify.annotations.NullMarked;
