package kaikan.energy;

/// How a meter is read.
public enum MeterKind {
    /// Its own count of kWh is read.
    REGISTER,
    /// Its pulses are counted.
    PULSE
}
