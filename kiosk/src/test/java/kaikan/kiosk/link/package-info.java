/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.link;

import org.jspecify.annotations.NullMarked;
