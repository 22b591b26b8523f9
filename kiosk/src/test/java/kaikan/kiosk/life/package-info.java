@NullMarked
package kaikan.kiosk.life;

import org.jspecify.annotations.NullMarked;
