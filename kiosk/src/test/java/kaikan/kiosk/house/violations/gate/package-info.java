/// Deliberately wrong.
@NullMarked
package kaikan.kiosk.house.violations.gate;

import org.jspecify.annotations.NullMarked;
