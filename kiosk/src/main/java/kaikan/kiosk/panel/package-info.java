/// What a kiosk shows and switches beside its screen: lamp, buzzer, power relays, and the call button. Each is one small interface;
/// [kaikan.kiosk.panel.SimulatedPanel] is all of them for a person at a laptop. A relay is believed only as far as its contact can be read.
@NullMarked
package kaikan.kiosk.panel;

import org.jspecify.annotations.NullMarked;
