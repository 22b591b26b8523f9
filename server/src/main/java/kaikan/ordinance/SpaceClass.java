package kaikan.ordinance;

import kaikan.ordinance.sale.Label;
import kaikan.ordinance.sale.Selling;

/// A class of space as the ordinance knows it: whole hall, third of a hall, small room.
///
/// @param key     key in the ordinance
/// @param name    what it is called
/// @param selling how it is sold
public record SpaceClass(String key, Label name, Selling selling) {}
