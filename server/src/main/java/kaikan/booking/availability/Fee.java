package kaikan.booking.availability;

import kaikan.money.Yen;

/// What a stretch costs before anything is known about who uses it and for what.
///
/// @param amount tax included
/// @param minutes for how many minutes; 0 when it is the price of the whole offer
public record Fee(Yen amount, int minutes) {}
