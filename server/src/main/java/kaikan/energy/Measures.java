package kaikan.energy;

/// What a meter measures.
public enum Measures {
    /// The whole house.
    SITE,
    /// Some of its spaces.
    SPACES,
    /// A machine, which names the meter.
    MACHINE
}
