/// Measures the packaged kiosk; no test.
@NullMarked
package kaikan.kiosk.load;

import org.jspecify.annotations.NullMarked;
