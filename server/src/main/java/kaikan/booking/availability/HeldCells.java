package kaikan.booking.availability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kaikan.calendar.DayRange;
import kaikan.ledger.Holder;
import org.jspecify.annotations.Nullable;

/// What of a space is held, by whom as far as may be told, or why it cannot be had although nobody holds just it.
final class HeldCells {
    private final LaneLayout.Scene scene;
    private final SpacePlan plan;
    private final List<Occupation> occupations;
    private final Faces faces;

    HeldCells(LaneLayout.Scene scene, SpacePlan plan, List<Occupation> occupations) {
        this.scene = scene;
        this.plan = plan;
        this.occupations = occupations;
        this.faces = new Faces(scene);
    }

    /// A run of time held in one way.
    ///
    /// @param by what holds just this space
    /// @param because why it cannot be had when nothing holds just this space
    private record Run(int from, int to, @Nullable Occupation by, Set<Because> because) {
        boolean continues(Run next) {
            return to == next.from && sameHolder(next) && (by != null || !because.isEmpty() == !next.because.isEmpty());
        }

        private boolean sameHolder(Run next) {
            Occupation other = next.by;
            if (by == null || other == null) {
                return by == null && other == null;
            }
            return by.claim().holder().equals(other.claim().holder()) && Objects.equals(by.use(), other.use());
        }

        Run and(Run next) {
            Set<Because> both = new LinkedHashSet<>(because);
            both.addAll(next.because);
            return new Run(from, next.to, by, both);
        }
    }

    void addTo(List<Stretch> stretches, Profile profile) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < profile.left().length; i++) {
            if (profile.left()[i] == 0) {
                Run run = run(profile.cuts()[i], profile.cuts()[i + 1]);
                runs.add(!runs.isEmpty() && runs.getLast().continues(run) ? runs.removeLast().and(run) : run);
            }
        }
        runs.forEach(run -> draw(run, stretches));
    }

    private Run run(int from, int to) {
        Occupation own = holderOfAll(from);
        return new Run(from, to, own, own == null ? reasons(from) : Set.of());
    }

    /// Whoever holds just this space at that minute: a booking of it, or anything else that holds all its units.
    private @Nullable Occupation holderOfAll(int minute) {
        if (plan.all() > 1) {
            return occupations.stream().filter(each -> each.covers(minute)).min((a, b) -> Integer.compare(rank(a), rank(b))).orElse(null);
        }
        Occupation all = null;
        for (Occupation each : occupations) {
            if (each.covers(minute)) {
                if (each.isOf(plan.space())) {
                    return each;
                }
                all = each.use() == null && holdsEverything(each, minute) ? each : all;
            }
        }
        return all;
    }

    /// Of several who share a thing, one's own booking is drawn first, then what shuts it.
    private int rank(Occupation each) {
        boolean own = each.fact() != null && scene.onlooker().owns(each.fact());
        return own ? 0 : each.claim().holder().kind() == Holder.Kind.CLOSURE ? 1 : 2;
    }

    private boolean holdsEverything(Occupation one, int minute) {
        int held = 0;
        for (Occupation each : occupations) {
            if (each.covers(minute) && each.claim().holder().equals(one.claim().holder())) {
                held++;
            }
        }
        return held >= plan.parts().units().length;
    }

    private Set<Because> reasons(int minute) {
        Set<Because> reasons = new LinkedHashSet<>();
        for (Occupation each : occupations) {
            if (each.covers(minute)) {
                reasons.add(faces.because(each, plan));
            }
        }
        return reasons;
    }

    /// The reasons in the order in which the catalogue has what is held.
    private List<Because> inOrder(Set<Because> reasons) {
        return reasons.size() < 2 ? List.copyOf(reasons) : occupations.stream()
                .sorted(Comparator.comparingInt(this::place).thenComparingLong(each -> each.claim().unitId()))
                .map(each -> faces.because(each, plan))
                .filter(reasons::contains)
                .distinct()
                .toList();
    }

    /// At which place in the catalogue that stands which is held: a space that was booked, or the one that is just the unit.
    private int place(Occupation each) {
        BookingFact.Use use = each.use();
        SiteFrame frame = scene.day().frame();
        return use == null ? frame.laneOfJust(each.claim().unitId()) : frame.lane(use.spaceId());
    }

    private void draw(Run run, List<Stretch> stretches) {
        Occupation by = run.by;
        DayRange time = new DayRange(run.from, run.to);
        if (by == null) {
            stretches.add(new Stretch.Shadow(time, inOrder(run.because)));
        } else if (plan.all() > 1 && by.claim().holder().kind() == Holder.Kind.BOOKING && rank(by) > 0) {
            stretches.add(new Stretch.Taken(time, Optional.empty()));
        } else if (by.use() == null || by.fact() == null) {
            stretches.add(faces.of(by, time));
        } else {
            drawBooking(time, by, stretches);
        }
    }

    private void drawBooking(DayRange time, Occupation by, List<Stretch> stretches) {
        BookingFact.Use use = by.use();
        if (use == null) {
            return;
        }
        int from = Math.clamp(scene.day().clock().from(use.use().start()), time.from(), time.to());
        int to = Math.clamp(scene.day().clock().to(use.use().end()), from, time.to());
        if (time.from() < from) {
            stretches.add(new Stretch.Setup(new DayRange(time.from(), from)));
        }
        if (from < to) {
            stretches.add(faces.of(by, new DayRange(from, to)));
        }
        if (to < time.to()) {
            stretches.add(new Stretch.Setup(new DayRange(to, time.to())));
        }
    }
}
