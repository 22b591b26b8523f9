/// Deliberately wrong.
@NullMarked
package kaikan.kiosk.house.violations.screen;

import org.jspecify.annotations.NullMarked;
