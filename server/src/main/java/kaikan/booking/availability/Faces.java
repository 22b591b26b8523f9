package kaikan.booking.availability;

import java.util.Optional;
import kaikan.booking.BookingState;
import kaikan.calendar.DayRange;
import kaikan.facility.Name;
import kaikan.facility.Space;
import kaikan.facility.Unit;

/// What whoever looks may see of what holds a space. The only place that decides about names.
final class Faces {
    private final LaneLayout.Scene scene;

    Faces(LaneLayout.Scene scene) {
        this.scene = scene;
    }

    /// How a claim on just this space is drawn.
    Stretch of(Occupation by, DayRange time) {
        return switch (by.claim().holder().kind()) {
            case BOOKING -> by.fact() == null ? new Stretch.Taken(time, Optional.empty()) : booking(by.fact(), time);
            case HOLD -> new Stretch.Hold(time);
            case TENANCY -> new Stretch.Let(time);
            case CLOSURE -> new Stretch.Closed(time, Stretch.Reach.SPACE, scene.closing(by.claim().holder().ref()));
        };
    }

    /// Why a claim keeps that space from being had.
    Because because(Occupation by, SpacePlan plan) {
        BookingFact fact = by.fact();
        Because.Cause cause = switch (by.claim().holder().kind()) {
            case BOOKING -> fact != null && fact.state().undecided() ? Because.Cause.APPLIED_FOR : Because.Cause.BOOKED;
            case HOLD -> Because.Cause.HELD;
            case TENANCY -> Because.Cause.LET;
            case CLOSURE -> Because.Cause.CLOSED;
        };
        Optional<Space> other = Optional.ofNullable(by.use()).flatMap(use -> scene.day().space(use.spaceId())).map(SpacePlan::space);
        boolean whole = other.isPresent() && other.get().units().keySet().containsAll(plan.space().units().keySet());
        return new Because(cause, other.map(Space::name).orElseGet(() -> unit(by, plan)), whole ? Because.Extent.WHOLE : Because.Extent.PART);
    }

    private static Name unit(Occupation by, SpacePlan plan) {
        Unit unit = plan.parts().units()[Math.max(0, plan.parts().indexOf(by.claim().unitId()))];
        return unit.name();
    }

    private Stretch booking(BookingFact fact, DayRange time) {
        Onlooker onlooker = scene.onlooker();
        boolean own = onlooker.owns(fact);
        if (own) {
            Event event = new Event(fact.title(), Optional.of(fact.ref()));
            return switch (fact.state()) {
                case APPLIED, ASKED_BACK -> new Stretch.Waiting(time, Optional.of(event), Stretch.Whose.MINE);
                case CONFIRMED -> new Stretch.Mine(time, event);
                case REJECTED, CANCELLED, ADOPTED -> new Stretch.Cancelled(time, event);
            };
        }
        return fact.state().undecided()
                ? new Stretch.Waiting(time, event(fact), Stretch.Whose.OTHERS)
                : new Stretch.Taken(time, event(fact));
    }

    private Optional<Event> event(BookingFact fact) {
        if (scene.onlooker().staff()) {
            return Optional.of(new Event(fact.title(), Optional.of(fact.ref())));
        }
        boolean shown = scene.day().site().publishesTitles() && fact.published() && fact.state() == BookingState.CONFIRMED;
        return shown ? Optional.of(new Event(fact.title(), Optional.empty())) : Optional.empty();
    }
}
