/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.hardware;

import org.jspecify.annotations.NullMarked;
