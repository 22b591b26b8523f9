package kaikan.booking.availability;

import java.util.List;
import kaikan.facility.Space;

/// One space's day.
///
/// @param plan what can be had of it, whoever holds what
/// @param stretches in the order of the day, without overlap; time in which nothing is sold and nobody holds anything is left out
public record Lane(SpacePlan plan, List<Stretch> stretches) {
    /// The space.
    public Space space() {
        return plan.space();
    }

    /// Whether anything of it can be asked for, now or when applications open.
    public boolean hasFree() {
        for (Stretch stretch : stretches) {
            if (stretch instanceof Stretch.Free free && (free.bookable() == Bookable.NOW || free.bookable() == Bookable.NOT_YET)) {
                return true;
            }
        }
        return false;
    }

    /// Whether all of its day can be asked for: nobody holds any of it, and it is neither shut nor over.
    public boolean freeAllDay() {
        return hasFree() && stretches.stream().allMatch(stretch -> stretch instanceof Stretch.Free free
                && (free.bookable() == Bookable.NOW || free.bookable() == Bookable.NOT_YET));
    }

    /// Whether anything of it is held by nobody, though it may be too late to ask for it.
    public boolean hasVacant() {
        return stretches.stream().anyMatch(stretch -> stretch instanceof Stretch.Free);
    }
}
