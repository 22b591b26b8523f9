/// What a device is made of, as its profile says: which pin is what, which scanners, buses and meters. A profile is read and checked as a
/// whole, and all that is wrong with it is said at once, a sentence each. No hardware is touched in here.
@NullMarked
package kaikan.kiosk.profile;

import org.jspecify.annotations.NullMarked;
