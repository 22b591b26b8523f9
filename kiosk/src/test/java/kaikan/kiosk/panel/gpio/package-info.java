/// The rules of this room, one sentence a test.
@NullMarked
package kaikan.kiosk.panel.gpio;

import org.jspecify.annotations.NullMarked;
