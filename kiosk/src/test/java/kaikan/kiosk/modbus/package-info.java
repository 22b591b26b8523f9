/// Tests of meters with registers.
@NullMarked
package kaikan.kiosk.modbus;

import org.jspecify.annotations.NullMarked;
