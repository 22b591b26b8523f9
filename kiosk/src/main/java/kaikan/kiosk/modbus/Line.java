package kaikan.kiosk.modbus;

/// A line to Modbus devices. One thread uses it.
interface Line extends AutoCloseable {
    /// Reads values; opens the line first where it is not.
    ///
    /// @return as many bytes as the block has
    byte[] read(Block block) throws NoAnswer;

    /// Switches one coil. That the device has confirmed it says only that it has heard: what is so is read.
    void write(int unit, int coil, boolean on) throws NoAnswer;

    /// Lets go of the line, with all that is still under way on it; the next question opens it anew. Any thread may do it.
    @Override
    void close();
}
