/// How this device is to behave, as the staff sets it on the server: read as strictly as a profile, kept over a restart, and told of. A
/// configuration that cannot be used changes nothing.
@NullMarked
package kaikan.kiosk.config;

import org.jspecify.annotations.NullMarked;
