package kaikan.equipment;

import java.time.Instant;
import kaikan.facility.Name;

/// A fault of a machine, as a kiosk reports it.
///
/// @param report names it
/// @param machine the code on the label
/// @param kiosk at which kiosk
/// @param what what kind of fault it is
/// @param text what was typed besides; may be empty
/// @param at when it was reported
public record FaultReport(long siteId, String report, String machine, String kiosk, What what, String text, Instant at) {
    /// A kind of fault.
    ///
    /// @param kind its stable code
    /// @param reason as people read it at the machine
    /// @param locks whether nobody uses the machine until the staff have looked at it
    public record What(String kind, Name reason, boolean locks) {}
}
