/// Meters and relays on Modbus lines, the only room that knows the library for them. One thread owns each line, so that nobody who asks a meter or
/// switches a relay ever waits for it. Nothing of it is loaded where a profile names no such part. Lines in the network
/// go over plain sockets, behind the library's interfaces.
@NullMarked
package kaikan.kiosk.modbus;

import org.jspecify.annotations.NullMarked;
