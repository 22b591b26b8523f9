/// Machines: a label and a pass start and stop a use, by the protocol's one decision, and the relay gives power only while a use runs.
@NullMarked
package kaikan.kiosk.use;

import org.jspecify.annotations.NullMarked;
