/// Deliberately wrong.
@NullMarked
package kaikan.kiosk.house.violations;

import org.jspecify.annotations.NullMarked;
