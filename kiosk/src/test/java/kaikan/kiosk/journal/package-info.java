/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.journal;

import org.jspecify.annotations.NullMarked;
