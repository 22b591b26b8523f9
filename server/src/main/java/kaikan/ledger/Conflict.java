package kaikan.ledger;

import java.util.List;

/// A want that cannot be had, and the claims that stand in its way (empty when it asks for more than the unit ever has).
///
/// @param want what was asked for
/// @param claims what overlaps it
public record Conflict(Want want, List<Claim> claims) {}
