/// Codes from scanners that type, read from their input device.
@NullMarked
package kaikan.kiosk.scan.keyboard;

import org.jspecify.annotations.NullMarked;
