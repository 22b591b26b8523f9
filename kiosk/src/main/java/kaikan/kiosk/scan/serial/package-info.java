/// Scanners on a serial line, the only room that knows the library for it.
@NullMarked
package kaikan.kiosk.scan.serial;

import org.jspecify.annotations.NullMarked;
