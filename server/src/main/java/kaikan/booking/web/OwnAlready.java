package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingAccess;
import kaikan.booking.BookingRefusal;
import kaikan.booking.BookingRefusal.Code;
import kaikan.booking.Bookings;
import kaikan.facility.Catalogues;
import kaikan.ledger.Conflict;
import kaikan.ledger.Holder;
import kaikan.member.Viewer;

/// Tells whoever asks for what is theirs already from whoever was too late: nobody is told that somebody else has their own booking.
@Singleton
class OwnAlready {
    private final Bookings bookings;
    private final Catalogues catalogues;

    OwnAlready(Bookings bookings, Catalogues catalogues) {
        this.bookings = bookings;
        this.catalogues = catalogues;
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
        if (standing.size() < refs.size()) {
            return Optional.empty();
        }
        Optional<Booking> used = standing.stream().filter(one -> uses(one, gone)).findFirst();
        return used.map(one -> new BookingRefusal.Yours(one, gone.what(), Code.YOURS))
                .or(() -> standing.stream().findFirst().map(one -> new BookingRefusal.Yours(one, gone.what(), Code.YOURS_AROUND)));
    }

    /// Whether what was wanted is used by that booking itself; else it is only held for its setup and removal.
    private boolean uses(Booking own, BookingRefusal.Gone gone) {
        return own.items().stream().anyMatch(item -> gone.conflicts().stream().map(Conflict::want).anyMatch(want -> item.use().overlaps(want.slot())
                && catalogues.current().space(item.spaceId()).units().containsKey(want.unitId())));
    }

    /// The same refusals, those of what is the viewer's own by that.
    List<BookingRefusal> told(Viewer viewer, List<BookingRefusal> refusals) {
        return refusals.stream().map(refusal -> told(viewer, refusal)).toList();
    }

    private BookingRefusal told(Viewer viewer, BookingRefusal refusal) {
        return refusal instanceof BookingRefusal.Gone gone ? of(viewer, gone).<BookingRefusal>map(own -> own).orElse(refusal) : refusal;
    }
}
