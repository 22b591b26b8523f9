/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.profile;

import org.jspecify.annotations.NullMarked;
