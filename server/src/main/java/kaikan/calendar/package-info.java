/// Time as the houses use it: slots, opening hours, holidays, fiscal years, 和暦, months ahead. Pure: no clock of its own, no database,
/// and of the interface only what a day is called. A daily time is resolved per local date in the site's zone; what leaves is UTC to the
/// microsecond.
@NullMarked
package kaikan.calendar;

import org.jspecify.annotations.NullMarked;
