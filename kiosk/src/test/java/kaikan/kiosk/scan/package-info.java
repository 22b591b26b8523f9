/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.scan;

import org.jspecify.annotations.NullMarked;
