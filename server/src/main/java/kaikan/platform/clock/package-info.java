/// The one source of "now": UTC to the microsecond, as the database stores it. Tests replace it by a clock they move.
@NullMarked
package kaikan.platform.clock;

import org.jspecify.annotations.NullMarked;
