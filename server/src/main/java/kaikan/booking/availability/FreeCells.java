package kaikan.booking.availability;

import java.util.List;
import java.util.Optional;
import kaikan.calendar.DayRange;
import kaikan.calendar.OpeningDay;

/// What of a space is free, as it is sold.
final class FreeCells {
    private final LaneLayout.Scene scene;
    private final SpacePlan plan;
    private final Profile profile;

    FreeCells(LaneLayout.Scene scene, SpacePlan plan, Profile profile) {
        this.scene = scene;
        this.plan = plan;
        this.profile = profile;
    }

    void addTo(List<Stretch> stretches, List<Occupation> occupations) {
        if (scene.day().opening() instanceof OpeningDay.Shut && !plan.space().kind().tenancy()) {
            profile.gaps(scene.day().axis()).forEach(gap -> stretches.add(new Stretch.Closed(gap, Stretch.Reach.HOUSE, Optional.empty())));
            return;
        }
        switch (plan.sale()) {
            case Sale.Offers(var offers) -> offers.forEach(offer -> addOffer(offer, stretches, occupations));
            case Sale.Times times -> times.open().forEach(open -> addTimes(times, open, stretches));
            case Sale.WithARoom(var fee) -> addWhole(Bookable.WITH_A_ROOM, fee, stretches);
            case Sale.ByContract _ -> addWhole(Bookable.BY_CONTRACT, Optional.empty(), stretches);
            case Sale.InPreparation _ -> addUnready(stretches);
        }
    }

    private void addOffer(Offer offer, List<Stretch> stretches, List<Occupation> occupations) {
        int left = profile.least(offer.time());
        if (left == 0) {
            profile.gaps(offer.shown()).forEach(rest -> addRest(rest, offer.time().from(), stretches));
            return;
        }
        Stretch.Count count = plan.all() == 1 ? Stretch.Count.ONE : new Stretch.Count(left, mine(offer.time(), occupations));
        stretches.add(new Stretch.Free(offer.shown(), offer.time(), offer.name(), offer.fee(), count, bookable(offer.time())));
    }

    private void addTimes(Sale.Times times, DayRange open, List<Stretch> stretches) {
        for (DayRange gap : profile.gaps(open)) {
            int begun = begun(gap, times.step());
            if (begun > gap.from()) {
                stretches.add(past(new DayRange(gap.from(), begun), Bookable.OVER));
            }
            if (begun < gap.to()) {
                addSteps(times, new DayRange(begun, gap.to()), open, stretches);
            }
        }
    }

    /// What can be asked for, and beside it what a booking left over of a step.
    private void addSteps(Sale.Times times, DayRange left, DayRange open, List<Stretch> stretches) {
        int from = upToStep(left.from(), times.step());
        int to = left.to() / times.step() * times.step();
        if (to - from < times.min()) {
            stretches.add(new Stretch.Rest(left));
            return;
        }
        if (left.from() < from && left.from() > open.from()) {
            stretches.add(new Stretch.Rest(new DayRange(left.from(), from)));
        }
        DayRange time = new DayRange(from, to);
        DayRange wanted = new DayRange(from, from + times.min());
        Stretch.Count count = plan.all() == 1 ? Stretch.Count.ONE : new Stretch.Count(profile.least(time), 0);
        stretches.add(new Stretch.Free(time, wanted, Optional.empty(), times.fee(), count, bookable(time)));
        if (to < left.to() && left.to() < open.to()) {
            stretches.add(new Stretch.Rest(new DayRange(to, left.to())));
        }
    }

    /// Up to where nothing of a gap can be asked for any more: a step that has begun is over with what went before.
    private int begun(DayRange gap, int step) {
        int now = scene.day().clock().to(scene.onlooker().now());
        return now <= gap.from() ? gap.from() : Math.min(gap.to(), upToStep(now, step));
    }

    private static int upToStep(int minute, int step) {
        return (minute + step - 1) / step * step;
    }

    /// What is left of something that cannot be asked for any more from `last` on is over, or may at least no more be asked for.
    private void addRest(DayRange rest, int last, List<Stretch> stretches) {
        if (over(rest)) {
            stretches.add(past(rest, Bookable.OVER));
        } else {
            boolean late = scene.onlooker().now().isAfter(scene.day().at(last));
            stretches.add(late ? past(rest, Bookable.TOO_LATE) : new Stretch.Rest(rest));
        }
    }

    private Stretch past(DayRange time, Bookable why) {
        return new Stretch.Free(time, time, Optional.empty(), Optional.empty(), new Stretch.Count(profile.least(time), 0), why);
    }

    private boolean over(DayRange part) {
        return !scene.onlooker().now().isBefore(scene.day().at(part.to()));
    }

    private void addWhole(Bookable bookable, Optional<Fee> fee, List<Stretch> stretches) {
        DayRange day = scene.day().opening() instanceof OpeningDay.Open open ? open.span() : scene.day().axis();
        for (DayRange level : profile.levels(day)) {
            Stretch.Count count = new Stretch.Count(profile.least(level), 0);
            stretches.add(new Stretch.Free(level, level, Optional.empty(), fee, count, bookable));
        }
    }

    private void addUnready(List<Stretch> stretches) {
        DayRange day = scene.day().opening() instanceof OpeningDay.Open open ? open.span() : scene.day().axis();
        profile.gaps(day).forEach(gap -> stretches.add(new Stretch.Closed(gap, Stretch.Reach.SPACE, Optional.of(Closing.PREPARATION))));
    }

    private int mine(DayRange time, List<Occupation> occupations) {
        int mine = 0;
        for (Occupation occupation : occupations) {
            if (occupation.fact() != null
                    && occupation.from() < time.to()
                    && time.from() < occupation.to()
                    && scene.onlooker().owns(occupation.fact())) {
                mine += occupation.claim().amount();
            }
        }
        return mine;
    }

    private Bookable bookable(DayRange time) {
        Onlooker onlooker = scene.onlooker();
        if (onlooker.now().isAfter(scene.day().at(time.from()))) {
            return over(time) ? Bookable.OVER : Bookable.TOO_LATE;
        }
        if (plan.until().isPresent() && !onlooker.now().isBefore(plan.until().get())) {
            return Bookable.TOO_LATE;
        }
        if (!onlooker.admittedTo(plan.space())) {
            return Bookable.NOT_FOR_YOU;
        }
        return plan.opens().isPresent() && onlooker.now().isBefore(plan.opens().get()) ? Bookable.NOT_YET : Bookable.NOW;
    }
}
