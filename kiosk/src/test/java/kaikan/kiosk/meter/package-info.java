/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.meter;

import org.jspecify.annotations.NullMarked;
