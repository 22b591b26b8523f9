/// From request to use: applications, their review, confirmed bookings, changes and cancellations, and what is free.
/// A booking and its claims are written together or not at all; a repeated request is answered the same; a changed booking keeps its
/// old slot until the new one is taken.
@NullMarked
package kaikan.booking;

import org.jspecify.annotations.NullMarked;
