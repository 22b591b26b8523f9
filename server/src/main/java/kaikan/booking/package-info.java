/// From request to use: applications, their review, confirmed bookings, changes, cancellations and closures.
/// A booking and its claims are written together or not at all; a repeated request is answered the same; a changed booking keeps its
/// old slot until the new one is taken; whoever decides about a booking that has changed meanwhile is told so and changes nothing.
/// Rooms above hear of a booking through [kaikan.booking.BookingListener] and show themselves on its page; nothing here knows them.
@NullMarked
package kaikan.booking;

import org.jspecify.annotations.NullMarked;
