package kaikan.protocol;

/// Why a scanned text is not a genuine pass. Each means something else to the person who holds it.
public enum PassRefusal {
    /// Not one of our codes at all.
    NOT_A_PASS,
    /// The beginning of a pass: the scan was cut short, scanning again may help.
    TRUNCATED,
    /// A pass of a version that this software does not read.
    OTHER_VERSION,
    /// Signed with a key that is not in the manifest: an older or newer one, or another operator's.
    UNKNOWN_KEY,
    /// Signed with a known key outside the time in which that key counts.
    EXPIRED_KEY,
    /// The signature does not fit: the text was altered or made by somebody else.
    BAD_SIGNATURE
}
