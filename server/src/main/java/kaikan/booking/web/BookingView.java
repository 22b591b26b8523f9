package kaikan.booking.web;

import java.util.List;
import kaikan.booking.Booking;

/// A booking in the reader's words.
///
/// @param ref in groups of four
/// @param path its page for this reader
/// @param state the state in words
/// @param tag how the state is marked
/// @param site the name of the site
/// @param spaces its spaces, each once
/// @param when from the first use to the last
/// @param applicant who applied, and for which organisation
/// @param total what it costs
/// @param items its spaces and their times; what is used at the same time stands together
public record BookingView(
        Booking booking,
        String ref,
        String path,
        String state,
        String tag,
        String site,
        String spaces,
        String when,
        String applicant,
        String total,
        List<Item> items) {

    /// A space and its time.
    ///
    /// @param around setup and removal; empty when there is none
    public record Item(String space, String when, String around) {}

    /// The name of the event.
    public String title() {
        return booking.particulars().title();
    }
}
