/// What stands on the device is tested as code is.
@NullMarked
package kaikan.firmware;

import org.jspecify.annotations.NullMarked;
