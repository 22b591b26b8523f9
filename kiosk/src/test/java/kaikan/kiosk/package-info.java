/// The kiosk from outside: started, driven, killed and looked at.
@NullMarked
package kaikan.kiosk;

import org.jspecify.annotations.NullMarked;
