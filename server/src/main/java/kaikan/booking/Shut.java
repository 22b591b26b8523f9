package kaikan.booking;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Catalogue;
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
        return slot.overlaps(wish.claimed()) && !Collections.disjoint(units(spaceIds), units(List.of(wish.spaceId())));
    }

    /// Whether any part of the booking is.
    boolean reaches(Booking booking) {
        return booking.items().stream().anyMatch(item -> reaches(Wish.of(item)));
    }

    /// Which of the booking's spaces are shut at its times, each once by its name; empty where none is.
    public Spoken named(Booking booking) {
        return Telling.spaces(catalogue, booking.items().stream()
                .filter(item -> reaches(Wish.of(item)))
                .map(Booking.Item::spaceId)
                .toList());
    }

    private Set<Long> units(Collection<Long> spaces) {
        return spaces.stream().flatMap(id -> catalogue.space(id).unitIds().stream()).collect(Collectors.toSet());
    }
}
