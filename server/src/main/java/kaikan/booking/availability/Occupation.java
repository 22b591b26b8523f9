package kaikan.booking.availability;

import java.util.Map;
import kaikan.facility.Space;
import kaikan.ledger.Claim;
import kaikan.ledger.Holder;
import org.jspecify.annotations.Nullable;

/// A claim on the clock of one day.
///
/// @param from minute in which it begins
/// @param to minute at which it is over
/// @param fact the booking that holds it; null when it is none, or not known
/// @param use the booking's use to which it belongs; null when not known
record Occupation(int from, int to, Claim claim, @Nullable BookingFact fact, BookingFact.@Nullable Use use) {
    static Occupation of(Claim claim, DayPlan day, Map<String, BookingFact> facts) {
        int from = day.clock().from(claim.slot().start());
        int to = day.clock().to(claim.slot().end());
        BookingFact fact = claim.holder().kind() == Holder.Kind.BOOKING ? facts.get(claim.holder().ref()) : null;
        return new Occupation(from, to, claim, fact, fact == null ? null : useOf(claim, fact, day));
    }

    boolean covers(int minute) {
        return from <= minute && minute < to;
    }

    /// Whether it is the use of just that space.
    boolean isOf(Space space) {
        return use != null && use.spaceId() == space.id();
    }

    private static BookingFact.@Nullable Use useOf(Claim claim, BookingFact fact, DayPlan day) {
        for (BookingFact.Use use : fact.uses()) {
            boolean takesIt = day.space(use.spaceId()).map(plan -> plan.parts().indexOf(claim.unitId()) >= 0).orElse(false);
            if (takesIt && use.claimed().overlaps(claim.slot())) {
                return use;
            }
        }
        return null;
    }
}
