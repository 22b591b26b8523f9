/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.scan.serial;

import org.jspecify.annotations.NullMarked;
