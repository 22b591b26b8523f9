package kaikan.booking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.ledger.Conflict;
import kaikan.ledger.Holder;
import org.jspecify.annotations.Nullable;

/// A change that may be made, before it is.
///
/// @param before the booking as it stands
/// @param after as it would stand
/// @param standing of an application to change an approved booking, that booking; null for every other
/// @param terms what becomes of the fee
/// @param shut the closures over the booking, and over the approved one that it would change
/// @param answer to what was asked back; empty where it is not answered with it
record ChangePlan(
        Booking before, Booking after, Priced price, Proposal proposal, @Nullable Booking standing, ChangeTerms.Terms terms,
        List<Closure> shut, String answer) {
    ChangePlan {
        shut = List.copyOf(shut);
    }

    /// Whether it is an application of its own, because the approved booking stands until it is decided about.
    boolean sought() {
        return before.state().isSoughtFor(after.state());
    }

    /// The booking that a reader compares it with: of an application to change one, that one.
    Booking stands() {
        return standing == null ? before : standing;
    }

    /// Whether it would leave everything as it is.
    boolean nothing() {
        return before.state() == after.state()
                && before.items().equals(after.items())
                && before.particulars().equals(after.particulars())
                && before.total().equals(after.total());
    }

    /// Whether whoever makes it decides with it what somebody would have to decide about: of an approved booking, whose change only a reviewer
    /// makes at once.
    boolean decides() {
        return before.state() == BookingState.CONFIRMED
                && after.state() == BookingState.CONFIRMED
                && PlaceBooking.firstState(proposal, price) == BookingState.APPLIED
                && ChangeBooking.another(before, after);
    }

    /// What the trail keeps of it.
    TrailFacts facts() {
        TrailFacts changed = TrailFacts.NONE.changed(before, after);
        return decides() ? changed.deciding() : changed;
    }

    /// Whose claims do not stand in its way.
    Set<Holder> holders() {
        return Stream.of(before, stands()).map(Booking::holder).collect(Collectors.toSet());
    }

    <T> Answer<T> gone(List<Conflict> conflicts) {
        return Gone.answer(proposal, conflicts);
    }
}
