/// What a kiosk takes as its configuration.
@NullMarked
package kaikan.kiosk.config;

import org.jspecify.annotations.NullMarked;
