/// Tests of meters with registers.
@NullMarked
package kaikan.kiosk.meter.modbus;

import org.jspecify.annotations.NullMarked;
