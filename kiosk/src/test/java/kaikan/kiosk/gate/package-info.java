/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.gate;

import org.jspecify.annotations.NullMarked;
