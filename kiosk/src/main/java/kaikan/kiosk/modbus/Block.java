package kaikan.kiosk.modbus;

/// Neighbouring values of one device.
///
/// @param unit the device's address on the line
/// @param address of the first, counted from 0
/// @param count how many coils or registers
record Block(int unit, Area area, int address, int count) {
    private static final int BITS = 8;

    /// What kind of values, each with a function of the protocol that reads it.
    enum Area {
        /// Function 1.
        COILS,
        /// Function 3.
        HOLDING,
        /// Function 4.
        INPUT
    }

    /// How many bytes the answer has.
    int bytes() {
        return switch (area) {
            case COILS -> (count + BITS - 1) / BITS;
            case HOLDING, INPUT -> count * RegisterValue.BYTES;
        };
    }
}
