package kaikan.booking.web;

import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.platform.web.Page;

/// Something that a room above shows on a booking's page: passes, energy, papers. A bean of this type is all that is needed.
public interface BookingPanel {
    /// Where it stands; small numbers first.
    int order();

    /// What to draw for this reader, who may see the booking; empty for nothing. The template gets `page` and these parameters and draws a
    /// section with a heading of level 2.
    ///
    /// @param access what the reader is to the booking: [BookingAccess#OWN] or [BookingAccess#STAFF]
    Optional<Panel> draw(Page page, Booking booking, BookingAccess access);

    /// What the applicant must know before they come, or needs at the door, before everything else on their page; empty for nothing.
    default Optional<Panel> atTheDoor(Page page, Booking booking) {
        return Optional.empty();
    }

    /// What follows for others when the booking ends, to be read before it does; the template draws a paragraph. Empty for nothing.
    default Optional<Panel> beforehand(Page page, Booking booking) {
        return Optional.empty();
    }

    /// What follows for others when the booking becomes `after`, to be read before it does.
    default Optional<Panel> beforehand(Page page, Booking booking, Booking after) {
        return beforehand(page, booking);
    }

    /// What to print with the letter to somebody who gets no mail and whose booking is confirmed; empty for nothing.
    default Optional<Panel> onPaper(Page page, Booking booking) {
        return Optional.empty();
    }

    /// A template and its parameters.
    record Panel(String template, Map<String, ?> params) {}
}
