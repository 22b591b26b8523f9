package kaikan.booking.availability;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kaikan.facility.SpaceKind;
import kaikan.ledger.Claim;

/// A site's month: for each day how many spaces of each kind are free, all day or in part. A hall that divides counts once, with its parts:
/// it is free in part where one of them is. So do rooms that can be joined, whether staff put them below what joins them or not: no floor counts
/// twice. What is not booked by itself is left out.
///
/// @param days all days of the month, in order
public record MonthView(YearMonth month, List<Day> days) {
    /// One day.
    ///
    /// @param kinds counts by kind; kinds of which the site has none to book are missing
    public record Day(DayPlan plan, Map<SpaceKind, Count> kinds) {
        /// Whether anything at all is free.
        public boolean anythingFree() {
            return kinds.values().stream().anyMatch(count -> count.free() > 0);
        }
    }

    /// How many spaces of a kind, a whole with its parts as one.
    ///
    /// @param allDay can be asked for from morning to evening, now or when applications open
    /// @param inPart have something free that can be asked for, but not all
    /// @param vacant have something that nobody holds, though it may be too late to ask for it
    /// @param all there are
    public record Count(int allDay, int inPart, int vacant, int all) {
        static final Count NONE = new Count(0, 0, 0, 0);

        /// How many have anything free.
        public int free() {
            return allDay + inPart;
        }

        Count and(List<Lane> whole) {
            boolean allDay = whole.stream().allMatch(Lane::freeAllDay);
            boolean any = whole.stream().anyMatch(Lane::hasFree);
            boolean vacant = whole.stream().anyMatch(Lane::hasVacant);
            return new Count(this.allDay + (allDay ? 1 : 0), inPart + (any && !allDay ? 1 : 0), this.vacant + (vacant ? 1 : 0), all + 1);
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
        List<List<Lane>> wholes = new ArrayList<>();
        for (Lane lane : DayView.of(plan, held, onlooker).lanes()) {
            boolean booked = lane.plan().sale() instanceof Sale.Offers || lane.plan().sale() instanceof Sale.Times;
            if (booked && lane.space().offeredOn(plan.date())) {
                add(lane, wholes);
            }
        }
        Map<SpaceKind, Count> kinds = new EnumMap<>(SpaceKind.class);
        wholes.forEach(lanes -> {
            SpaceKind kind = lanes.getFirst().space().kind();
            kinds.put(kind, kinds.getOrDefault(kind, Count.NONE).and(lanes));
        });
        return kinds;
    }

    /// Puts a lane to what it is a part of or shares floor with, which may join what stood apart.
    private static void add(Lane lane, List<List<Lane>> wholes) {
        List<Lane> whole = new ArrayList<>(4);
        for (Iterator<List<Lane>> each = wholes.iterator(); each.hasNext(); ) {
            List<Lane> other = each.next();
            if (!belongs(lane, other)) {
                continue;
            }
            if (whole.isEmpty()) {
                whole = other;
            } else {
                whole.addAll(other);
                each.remove();
            }
        }
        if (whole.isEmpty()) {
            wholes.add(whole);
        }
        whole.add(lane);
    }

    private static boolean belongs(Lane lane, List<Lane> whole) {
        Long parent = lane.space().parentId();
        return whole.stream().map(Lane::space).anyMatch(other -> Long.valueOf(other.id()).equals(parent) || other.sharesUnitsWith(lane.space()));
    }
}
