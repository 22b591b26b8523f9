/// What the server and the kiosk say to each other: one record per message, the pass, and the one admission decision.
/// Nothing here knows a framework, a database or a screen. Fields are only ever added.
@NullMarked
package kaikan.protocol;

import org.jspecify.annotations.NullMarked;
