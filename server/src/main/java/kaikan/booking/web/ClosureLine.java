package kaikan.booking.web;

import java.util.List;
import kaikan.platform.web.NavLink;

/// A closure in words.
///
/// @param entered when it became known
/// @param standing how many bookings still stand in it
/// @param bookings the first of them, with their pages
public record ClosureLine(String ref, String spaces, String when, String cause, String note, String entered, int standing, List<NavLink> bookings) {
    public ClosureLine {
        bookings = List.copyOf(bookings);
    }
}
