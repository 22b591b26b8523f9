package kaikan.ledger;

import kaikan.calendar.TimeSlot;

/// A stretch of a unit's capacity that is held.
///
/// @param siteId the site of the unit
/// @param unitId the unit
/// @param amount how much of its capacity
/// @param slot when
/// @param holder by whom
public record Claim(long siteId, long unitId, int amount, TimeSlot slot, Holder holder) {}
