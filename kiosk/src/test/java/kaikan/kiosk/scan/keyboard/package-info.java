/// Tests of scanners that type, with what the kernel would write.
@NullMarked
package kaikan.kiosk.scan.keyboard;

import org.jspecify.annotations.NullMarked;
