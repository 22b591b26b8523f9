package kaikan.protocol;

/// Why a pass was let in.
public enum Basis {
    /// The manifest lists it for now.
    LISTED,
    /// The manifest does not know it, but its signature and its own times are good; see [Admission].
    PROVISIONAL
}
