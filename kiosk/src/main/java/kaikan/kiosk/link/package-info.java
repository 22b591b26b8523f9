/// The way to the server: enrolment, the manifest down, the journal up in order, the clock anchor. Nothing waits for it;
/// when it fails it tries again, later each time, and says since when.
@NullMarked
package kaikan.kiosk.link;

import org.jspecify.annotations.NullMarked;
