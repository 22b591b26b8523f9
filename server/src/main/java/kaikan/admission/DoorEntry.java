package kaikan.admission;

import java.util.List;
import java.util.Optional;
import kaikan.booking.BookingState;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.SpaceUse;
import org.jspecify.annotations.Nullable;

/// One pass on its way into a door's list.
///
/// @param bearerRef the public reference of whose it is; empty on a pass that is no one person's
record DoorEntry(PassRow pass, @Nullable Booked booked, List<BookedUse> uses, String bearerRef) {
    /// The uses of these days; where there are none (the booking was moved), all of them, so that the door can name the right day.
    Optional<PassEntry> within(TimeSlot days, Catalogue catalogue, int earlyMinutes) {
        Booked booking = booked;
        if (booking == null || uses.isEmpty()) {
            return Optional.empty();
        }
        List<BookedUse> now = uses.stream().filter(use -> days.overlaps(new TimeSlot(use.startsAt(), use.endsAt()))).toList();
        List<SpaceUse> shown = (now.isEmpty() ? uses : now).stream().map(use -> shown(use, catalogue)).toList();
        boolean counts = pass.revokedAt() == null && booking.state() == BookingState.CONFIRMED;
        return Optional.of(new PassEntry(
                new PassId(pass.passId()),
                pass.kind(),
                pass.number() == null ? pass.holder() : "No. " + pass.number(),
                bearerRef,
                booking.ref(),
                booking.titlePublic() ? new Name(booking.title(), booking.title()) : new Name("", ""),
                shown,
                earlyMinutes,
                counts ? PassEntry.Standing.VALID : PassEntry.Standing.CANCELLED,
                pass.people(),
                pass.company().isEmpty() ? booking.company() : pass.company()));
    }

    private SpaceUse shown(BookedUse use, Catalogue catalogue) {
        Space space = catalogue.space(use.spaceId());
        SpaceUse.@Nullable Kind kind = space.kind() == SpaceKind.EQUIPMENT ? SpaceUse.Kind.EQUIPMENT : null;
        return new SpaceUse(Names.of(catalogue.fullName(space)), Names.of(catalogue.wayTo(space)), use.windowFor(pass.kind()), kind, space.key());
    }
}
