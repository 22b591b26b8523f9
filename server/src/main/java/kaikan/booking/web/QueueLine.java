package kaikan.booking.web;

/// A waiting application.
///
/// @param days how many days it has waited
public record QueueLine(BookingView view, long days) {}
