package kaikan.booking.availability;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kaikan.facility.SpaceKind;
import kaikan.ledger.Claim;

/// A site's month: for each day how many spaces of each kind have something free. What is not booked by itself is left out.
///
/// @param days all days of the month, in order
public record MonthView(YearMonth month, List<Day> days) {
    /// One day.
    ///
    /// @param kinds counts by kind; kinds of which the site has none to book are missing
    public record Day(DayPlan plan, Map<SpaceKind, Count> kinds) {
        /// Whether anything at all is free.
        public boolean anythingFree() {
            return kinds.values().stream().anyMatch(count -> count.free > 0);
        }
    }

    /// How many spaces of a kind.
    ///
    /// @param free have something free that can be asked for, now or when applications open
    /// @param vacant have something that nobody holds, though it may be too late to ask for it
    /// @param all there are
    public record Count(int free, int vacant, int all) {
        static final Count NONE = new Count(0, 0, 0);

        Count and(Lane lane) {
            return new Count(free + (lane.hasFree() ? 1 : 0), vacant + (lane.hasVacant() ? 1 : 0), all + 1);
        }
    }

    static MonthView of(YearMonth month, List<DayPlan> days, Held held, Onlooker onlooker) {
        List<Claim> claims = held.claims().stream().sorted((a, b) -> a.slot().compareTo(b.slot())).toList();
        List<Day> drawn = new ArrayList<>(days.size());
        for (DayPlan plan : days) {
            drawn.add(new Day(plan, kinds(plan, Held.anonymously(touching(claims, plan)), onlooker)));
        }
        return new MonthView(month, drawn);
    }

    private static List<Claim> touching(List<Claim> claims, DayPlan plan) {
        Instant start = plan.clock().slot().start();
        Instant end = plan.clock().slot().end();
        List<Claim> touching = new ArrayList<>();
        for (Claim claim : claims) {
            if (!claim.slot().start().isBefore(end)) {
                break;
            }
            if (claim.slot().end().isAfter(start)) {
                touching.add(claim);
            }
        }
        return touching;
    }

    private static Map<SpaceKind, Count> kinds(DayPlan plan, Held held, Onlooker onlooker) {
        Map<SpaceKind, Count> kinds = new EnumMap<>(SpaceKind.class);
        for (Lane lane : DayView.of(plan, held, onlooker).lanes()) {
            SpaceKind kind = lane.space().kind();
            boolean booked = lane.plan().sale() instanceof Sale.Offers || lane.plan().sale() instanceof Sale.Times;
            if (booked && lane.space().offeredOn(plan.date())) {
                kinds.merge(kind, Count.NONE.and(lane), (before, _) -> before.and(lane));
            }
        }
        return kinds;
    }
}
