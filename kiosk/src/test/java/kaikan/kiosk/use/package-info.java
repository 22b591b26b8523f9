/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.use;

import org.jspecify.annotations.NullMarked;
