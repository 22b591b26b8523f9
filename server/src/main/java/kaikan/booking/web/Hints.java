package kaikan.booking.web;

import java.util.List;
import kaikan.booking.BookingState;
import kaikan.booking.ClosedLine;

/// What the booking form says besides its fields.
///
/// @param desk where the same is entered for somebody else; empty for whoever does not work at the site
/// @param around what setup and removal hold and cost; empty where they hold no more than their time
/// @param sources where the ordinances say so, in their own words; empty with it
/// @param stands what the booking which is being changed has now, in words; empty for every other form
/// @param question what was asked back about the booking which is being changed; empty where nothing waits for an answer
/// @param pending the page of what is applied for in place of the booking which is being changed; empty where nothing is
/// @param shut what of the booking which is being changed the house has closed; empty for every other form
/// @param leadsTo the state to which the chosen spaces lead; what is applied as may still have to be looked at
public record Hints(
        String desk,
        String around,
        List<String> sources,
        String stands,
        String question,
        String pending,
        List<ClosedLine> shut,
        BookingState leadsTo) {
    public Hints {
        sources = List.copyOf(sources);
        shut = List.copyOf(shut);
    }
}
