/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.thread;

import org.jspecify.annotations.NullMarked;
