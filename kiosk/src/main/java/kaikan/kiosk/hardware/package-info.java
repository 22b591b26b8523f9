/// What a device is made of while it runs: the parts that its profile names, real or simulated. The only room that knows which part is which.
@NullMarked
package kaikan.kiosk.hardware;

import org.jspecify.annotations.NullMarked;
