/// Meters whose count stands in Modbus registers.
@NullMarked
package kaikan.kiosk.meter.modbus;

import org.jspecify.annotations.NullMarked;
