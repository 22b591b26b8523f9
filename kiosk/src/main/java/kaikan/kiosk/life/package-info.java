/// Signs of life for whoever started this program: they come only while everything that a door needs works.
/// The only room that knows a service manager.
@NullMarked
package kaikan.kiosk.life;

import org.jspecify.annotations.NullMarked;
