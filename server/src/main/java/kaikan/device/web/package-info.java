/// What kiosks call, and the staff's pages of kiosks, one-time codes, calls and refused rows.
/// Only signed requests of known devices get further than the door.
@NullMarked
package kaikan.device.web;

import org.jspecify.annotations.NullMarked;
