/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.life;

import org.jspecify.annotations.NullMarked;
