/// Deliberately wrong.
@NullMarked
package kaikan.kiosk.house.violations.panel.gpio;

import org.jspecify.annotations.NullMarked;
