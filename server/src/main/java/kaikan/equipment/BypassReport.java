package kaikan.equipment;

import java.time.Instant;

/// What a kiosk says of power that staff give a machine.
///
/// @param bypass names it
/// @param machine the code on the label
/// @param kiosk at which kiosk
/// @param reason its stable code; empty in a report about its end
/// @param at when it began or ended
/// @param until when it ends by itself; the same moment in a report about its end
public record BypassReport(long siteId, String bypass, String machine, String kiosk, String reason, Instant at, Instant until) {}
