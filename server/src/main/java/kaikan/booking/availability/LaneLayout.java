package kaikan.booking.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;

/// Draws one space's day: what is held, then what is free in between. Pure.
final class LaneLayout {
    private static final Comparator<Stretch> IN_ORDER = Comparator.comparingInt(stretch -> stretch.time().from());

    private LaneLayout() {}

    /// The lane of a space.
    ///
    /// @param axis what is drawn of the day
    /// @param occupations all claims on its units that touch the day
    static Lane lane(Scene scene, SpacePlan plan, DayRange axis, List<Occupation> occupations) {
        Profile profile = Profile.of(plan.parts(), occupations, axis);
        List<Stretch> stretches = new ArrayList<>();
        if (!occupations.isEmpty()) {
            new HeldCells(scene, plan, occupations).addTo(stretches, profile);
        }
        new FreeCells(scene, plan, profile).addTo(stretches, occupations);
        if (!occupations.isEmpty()) {
            stretches.sort(IN_ORDER);
        }
        return new Lane(plan, stretches);
    }

    /// Which day is drawn, for whom.
    ///
    /// @param held what is known about what holds claims
    record Scene(DayPlan day, Onlooker onlooker, Held held) {
        Optional<Closing> closing(String ref) {
            return Optional.ofNullable(held.closings().get(ref));
        }
    }
}
