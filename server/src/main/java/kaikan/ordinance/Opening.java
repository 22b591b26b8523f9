package kaikan.ordinance;

import java.time.LocalTime;
import kaikan.calendar.MonthRule;

/// From when applications are taken.
///
/// @param scope    for whom and what
/// @param rule     how many months ahead, and what if that day is a closed one
/// @param at       from which local time of that day
/// @param citation where the ordinance says so
public record Opening(Scope scope, MonthRule rule, LocalTime at, String citation) {}
