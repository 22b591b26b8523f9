package kaikan.kiosk.profile;

import org.jspecify.annotations.Nullable;

/// What gives power to one machine.
public sealed interface RelayPlan {
    /// A relay on a pin.
    ///
    /// @param feedback the contact that shows whether there is power; absent = nobody can tell
    record OnPin(Pin pin, @Nullable Pin feedback, WhenStopped whenStopped) implements RelayPlan {}

    /// A coil of a Modbus device, which is read back.
    ///
    /// @param unit the device's address on the bus
    /// @param coil the coil, counted from 0
    record OnCoil(String bus, int unit, int coil) implements RelayPlan {}

    /// What becomes of the power when the kiosk program is stopped.
    enum WhenStopped {
        /// It is taken.
        DROP,
        /// It stays as it is.
        KEEP
    }
}
