package kaikan.booking.web;

/// Something that the desk has to tell an applicant who gets no mail.
///
/// @param what it, in words
public record ToTell(BookingView view, String what) {}
