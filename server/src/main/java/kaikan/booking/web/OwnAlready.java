package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingRefusal;
import kaikan.booking.Bookings;
import kaikan.ledger.Holder;
import kaikan.member.Viewer;

/// Tells whoever asks for what is theirs already from whoever was too late: nobody is told that somebody else has their own booking.
@Singleton
class OwnAlready {
    private final Bookings bookings;

    OwnAlready(Bookings bookings) {
        this.bookings = bookings;
    }

    /// The refusal of what is the viewer's, where all that stands in the way of the use itself is their own; what they cancelled a moment ago is not.
    Optional<BookingRefusal.Yours> of(Viewer viewer, BookingRefusal.Gone gone) {
        List<Holder> holders = gone.holders();
        List<String> refs = holders.stream().filter(holder -> holder.kind() == Holder.Kind.BOOKING).map(Holder::ref).toList();
        if (gone.fewer() || gone.around().isPresent() || refs.isEmpty() || refs.size() < holders.size() || !bookings.allMadeBy(viewer, refs)) {
            return Optional.empty();
        }
        List<Booking> standing = bookings.byRefs(refs).stream()
                .filter(one -> one.state().holds() && BookingAccess.of(viewer, one) == BookingAccess.OWN)
                .toList();
        return standing.size() == refs.size()
                ? standing.stream().findFirst().map(one -> new BookingRefusal.Yours(one, gone.what()))
                : Optional.empty();
    }

    /// The same refusals, those of what is the viewer's own by that.
    List<BookingRefusal> told(Viewer viewer, List<BookingRefusal> refusals) {
        return refusals.stream().map(refusal -> told(viewer, refusal)).toList();
    }

    private BookingRefusal told(Viewer viewer, BookingRefusal refusal) {
        return refusal instanceof BookingRefusal.Gone gone ? of(viewer, gone).<BookingRefusal>map(own -> own).orElse(refusal) : refusal;
    }
}
