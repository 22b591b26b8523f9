/// Deliberately wrong.
@NullMarked
package kaikan.kiosk.house.violations.profile;

import org.jspecify.annotations.NullMarked;
