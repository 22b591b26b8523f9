package kaikan.booking.web;

/// One thing that happened to a booking.
///
/// @param when local date and time
/// @param what who did what
/// @param words what was said with it; empty if nothing
public record HistoryLine(String when, String what, String words) {}
