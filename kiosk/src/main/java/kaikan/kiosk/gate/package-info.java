/// What happens to a scan at the door: a state machine over the protocol's one decision, the last manifest and this device's own journal.
/// It needs no network. Nothing it answers is true before the journal has it.
@NullMarked
package kaikan.kiosk.gate;

import org.jspecify.annotations.NullMarked;
