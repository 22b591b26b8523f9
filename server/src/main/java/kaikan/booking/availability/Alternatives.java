package kaikan.booking.availability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;
import kaikan.facility.Space;
import kaikan.ordinance.sale.Label;

/// What is free and comes nearest to a wish that is gone. Everything in it could be taken at the moment it was read.
///
/// @param sameSpace the same space at another time of the day or on another day, nearest first
/// @param sameTime something of the same kind and size at the same time, nearest in size first
public record Alternatives(List<Suggestion> sameSpace, List<Suggestion> sameTime) {
    public Alternatives {
        sameSpace = List.copyOf(sameSpace);
        sameTime = List.copyOf(sameTime);
    }

    /// Something that could be asked for instead.
    ///
    /// @param name what the ordinance calls that part of the day
    /// @param fee what it costs
    public record Suggestion(Space space, LocalDate date, DayRange time, Optional<Label> name, Optional<Fee> fee) {}
}
