/// What server and kiosk hold each other to.
@NullMarked
package kaikan.protocol;

import org.jspecify.annotations.NullMarked;
