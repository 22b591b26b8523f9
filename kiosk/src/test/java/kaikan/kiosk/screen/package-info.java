/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.screen;

import org.jspecify.annotations.NullMarked;
