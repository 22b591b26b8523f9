package kaikan.booking.availability;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import kaikan.calendar.DayRange;
import kaikan.facility.Space;
import kaikan.ledger.Claim;
import kaikan.ledger.Holder;

/// A site's day as one person sees it: each space a lane, on one time axis.
///
/// @param plan the day as catalogue and ordinance make it
/// @param axis what is drawn, in whole hours
/// @param now the minute of this moment; empty on another day
/// @param lanes in the order in which they are drawn: parts directly below their whole
public record DayView(DayPlan plan, DayRange axis, OptionalInt now, List<Lane> lanes) {
    /// The lane of that space, if it is drawn.
    public Lane lane(String spaceKey) {
        return lanes.stream().filter(lane -> lane.space().key().equals(spaceKey)).findFirst().orElseThrow();
    }

    /// The same day with nothing but that space.
    DayView only(Space space) {
        return new DayView(plan, axis, now, lanes.stream().filter(lane -> lane.space().id() == space.id()).toList());
    }

    /// Draws the day. Pure.
    static DayView of(DayPlan plan, Held held, Onlooker onlooker) {
        DayRange axis = plan.axis();
        List<List<Occupation>> lanes = new ArrayList<>(plan.spaces().size());
        plan.spaces().forEach(_ -> lanes.add(new ArrayList<>(4)));
        for (Claim claim : held.claims()) {
            Occupation occupation = Occupation.of(claim, plan, held.bookings());
            if (occupation.from() < occupation.to()) {
                axis = stretched(axis, occupation);
                for (int lane : plan.frame().lanesOf(claim.unitId())) {
                    lanes.get(lane).add(occupation);
                }
            }
        }
        LaneLayout.Scene scene = new LaneLayout.Scene(plan, onlooker, held);
        List<Lane> drawn = new ArrayList<>(lanes.size());
        for (int lane = 0; lane < lanes.size(); lane++) {
            drawn.add(LaneLayout.lane(scene, plan.spaces().get(lane), axis, lanes.get(lane)));
        }
        return new DayView(plan, axis, now(plan, onlooker), drawn);
    }

    /// A booking that begins or ends outside the opening hours stretches the axis, so that nothing of it is cut off.
    private static DayRange stretched(DayRange axis, Occupation occupation) {
        boolean early = occupation.from() > 0 && occupation.from() < axis.from();
        boolean late = occupation.to() < DayRange.DAY && occupation.to() > axis.to();
        if (occupation.claim().holder().kind() != Holder.Kind.BOOKING || !(early || late)) {
            return axis;
        }
        int from = early ? occupation.from() : axis.from();
        return DayPlan.wholeHours(new DayRange(from, late ? occupation.to() : axis.to()));
    }

    private static OptionalInt now(DayPlan plan, Onlooker onlooker) {
        return plan.clock().contains(onlooker.now()) ? OptionalInt.of(plan.clock().from(onlooker.now())) : OptionalInt.empty();
    }
}
