/// Lamp, buzzer, relays, call button and the pulses of meters on the header of a Raspberry Pi, the only room that knows Pi4J. Nothing of it is
/// loaded where a profile names no pins.
@NullMarked
package kaikan.kiosk.panel.gpio;

import org.jspecify.annotations.NullMarked;
