package kaikan.booking.web;

import org.jspecify.annotations.Nullable;

/// A booking that a closure touches, or would.
///
/// @param view the booking in words
/// @param state how it stands; of what was cancelled and can still be undone, until when
/// @param closed which of its spaces are closed at its times, or which part of one; empty where all of them are
/// @param back what its applicant would be given back for giving all of it up then (server/docs/decisions/0039)
/// @param change the page of what is applied for in its place; null where nothing is
public record TouchedLine(BookingView view, String state, String closed, String back, @Nullable String change) {}
