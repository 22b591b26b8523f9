package kaikan.kiosk.modbus;

/// A device on a line.
interface Part {
    /// Does what it has to do on the line. Called by the thread that owns the line.
    void turn(Line line) throws NoAnswer;

    /// Whether it wants its next turn at once, before all others: somebody waits for it. A turn takes the wish away.
    boolean isUrgent();
}
