package kaikan.booking;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
import kaikan.facility.Space;
import kaikan.ledger.Want;
import kaikan.platform.text.Spoken;

/// Spaces that are shut for a time, or would be; with all that consists of the same units.
///
/// @param spaceIds spaces of one site; at least one
public record Shut(Catalogue catalogue, List<Long> spaceIds, TimeSlot slot) {
    public Shut {
        spaceIds = List.copyOf(spaceIds);
    }

    /// What a closure shuts, as it was entered.
    static Shut by(Closure closure, Catalogue catalogue) {
        return new Shut(catalogue, closure.spaceIds(), closure.slot());
    }

    /// Whether any part of the wish is shut, its setup and removal too.
    boolean reaches(Wish wish) {
        return reaches(wish.spaceId(), wish.claimed());
    }

    /// Whether any part of that space is shut at any of that time.
    public boolean reaches(long spaceId, TimeSlot time) {
        return slot.overlaps(time) && !Collections.disjoint(units(spaceIds), units(List.of(spaceId)));
    }

    /// Whether any part of the booking is.
    boolean reaches(Booking booking) {
        return booking.items().stream().anyMatch(item -> reaches(Wish.of(item)));
    }

    /// Which of the booking's spaces are shut at its times, each once by its name, and of a space that is shut in part which part; empty
    /// where none is.
    public Spoken named(Booking booking) {
        return Telling.list(booking.items().stream().map(Wish::of).filter(this::reaches).map(this::named).toList());
    }

    /// Of what the wish asks the ledger for, what is shut.
    List<Want> wants(Wish wish) {
        Set<Long> shut = units(spaceIds);
        return wish.wants(catalogue.space(wish.spaceId())).stream().filter(want -> shut.contains(want.unitId())).toList();
    }

    /// What of the wish's space is shut.
    Spoken named(Wish wish) {
        Space space = catalogue.space(wish.spaceId());
        return ShutPart.of(catalogue, space, units(spaceIds), wish.use().startIn(catalogue.site(space.siteId()).zone()).toLocalDate());
    }

    /// Whether nothing is left of the booking: each of its spaces is shut as a whole, at some of each of its times at least.
    public boolean all(Booking booking) {
        Set<Long> shut = units(spaceIds);
        return booking.items().stream().allMatch(item -> reaches(Wish.of(item)) && shut.containsAll(units(List.of(item.spaceId()))));
    }

    private Set<Long> units(Collection<Long> spaces) {
        return spaces.stream().flatMap(id -> catalogue.space(id).unitIds().stream()).collect(Collectors.toSet());
    }
}
