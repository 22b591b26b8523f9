/// Where codes come from: serial scanner, keyboard-type scanner, camera. All give the same [kaikan.kiosk.scan.Scan].
@NullMarked
package kaikan.kiosk.scan;

import org.jspecify.annotations.NullMarked;
