/// The kiosk at the door. This package only wires its rooms together.
@NullMarked
package kaikan.kiosk;

import org.jspecify.annotations.NullMarked;
