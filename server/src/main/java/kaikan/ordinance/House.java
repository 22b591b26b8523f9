package kaikan.ordinance;

import java.time.ZoneId;
import kaikan.calendar.OpeningHours;

/// What the rules need to know about the house in which a space lies.
///
/// @param hours when it is open
/// @param zone  its time zone
public record House(OpeningHours hours, ZoneId zone) {}
