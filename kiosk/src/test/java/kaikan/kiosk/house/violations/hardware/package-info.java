/// Deliberately wrong.
@NullMarked
package kaikan.kiosk.house.violations.hardware;

import org.jspecify.annotations.NullMarked;
