package kaikan.ordinance.sale;

import kaikan.calendar.DayRange;

/// A part of the day that is sold as one: 午前 9:00–13:00.
///
/// @param key  short name inside its ordinance, such as `am`
/// @param name what it is called
/// @param time from when to when
public record Band(String key, Label name, DayRange time) {}
