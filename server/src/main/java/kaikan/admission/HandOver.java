package kaikan.admission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.booking.Booking;

/// What somebody who no longer acts for an organisation leaves to its other members.
///
/// @param personId who has left it
/// @param bookings made in its name and not over that they had applied for or had taken over, confirmed or waiting for a decision, by start
/// @param passes those that were made anew for whoever answers now, by the booking's id
record HandOver(long organisationId, long personId, List<Booking> bookings, Map<Long, IssuedPass> passes) {
    HandOver {
        bookings = List.copyOf(bookings);
        passes = Map.copyOf(passes);
    }

    Optional<IssuedPass> pass(Booking booking) {
        return Optional.ofNullable(passes.get(booking.id()));
    }

    List<Booking> withPass() {
        return bookings.stream().filter(booking -> passes.containsKey(booking.id())).toList();
    }

    /// Those that stand without a pass, as in a house that gives none.
    List<Booking> withoutPass() {
        return bookings.stream().filter(booking -> !booking.state().undecided() && !passes.containsKey(booking.id())).toList();
    }

    List<Booking> undecided() {
        return bookings.stream().filter(booking -> booking.state().undecided()).toList();
    }
}
