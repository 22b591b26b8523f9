/// The pages on which anybody sees what is free: centres, day, week, month, space. All state stands in the address, so that any picture can
/// be sent to somebody else; without JavaScript nothing is missing. What a reader may not know never reaches a template.
@NullMarked
package kaikan.booking.availability.web;

import org.jspecify.annotations.NullMarked;
