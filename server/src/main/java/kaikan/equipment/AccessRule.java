package kaikan.equipment;

/// Whether a machine asks for a qualification.
public enum AccessRule {
    /// Anybody whose pass counts may start it.
    OPEN,
    /// Only people who were qualified for it.
    QUALIFIED
}
