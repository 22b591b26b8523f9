package kaikan.booking.web;

/// A closure in words.
///
/// @param entered when it became known
/// @param standing how many bookings still stand in it
public record ClosureLine(String ref, String spaces, String when, String cause, String note, String entered, int standing) {}
