/// Machines: a label and a pass start and stop a use, by the protocol's one decision, and the relay gives power only while a use runs.
/// A use of a machine with terms is announced before its end, can be made longer while nobody else has booked, and ends in time.
/// A device out of service lets a use go on to its end as it knows it, writes that, and takes the power; it starts nothing.
@NullMarked
package kaikan.kiosk.use;

import org.jspecify.annotations.NullMarked;
