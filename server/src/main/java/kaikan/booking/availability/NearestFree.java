package kaikan.booking.availability;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kaikan.calendar.DayRange;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;

/// Finds what comes nearest to a wish that is gone. Pure.
public final class NearestFree {
    /// How many days before and after the wish are looked at.
    static final int DAYS = 14;
    private static final int MOST = 3;
    private static final int LIKE_FIRST = 2;
    private static final Set<SpaceKind> ROOMS =
            EnumSet.of(SpaceKind.HALL, SpaceKind.MEETING_ROOM, SpaceKind.TRAINING_ROOM, SpaceKind.EVENT_SPACE);

    private NearestFree() {}

    /// What was wished for.
    ///
    /// @param time the use, on that local day
    /// @param amount how many of it
    /// @param people for how many people; 0 where nobody said
    public record Gone(Site site, Space space, LocalDate date, DayRange time, int amount, int people) {}

    static LocalDate first(LocalDate wished, LocalDate today) {
        LocalDate first = wished.minusDays(DAYS);
        return first.isBefore(today) && !wished.isBefore(today) ? today : first;
    }

    /// The nearest of what is free on these days.
    static Alternatives among(Gone gone, List<DayView> days) {
        List<Alternatives.Suggestion> sameSpace = days.stream()
                .flatMap(day -> offers(day, gone.space, gone).sorted(byTime(gone)).limit(2))
                .sorted(byDay(gone).thenComparing(byTime(gone)))
                .limit(MOST)
                .toList();
        return new Alternatives(sameSpace, sameTime(gone, days));
    }

    /// What is like it, and before more of that a room of another sort that holds the people.
    private static List<Alternatives.Suggestion> sameTime(Gone gone, List<DayView> days) {
        List<Alternatives.Suggestion> like = atThatTime(gone, days, space -> isLike(space, gone.space)).sorted(bySize(gone)).toList();
        Stream<Alternatives.Suggestion> others = atThatTime(gone, days, space -> sort(space) != sort(gone.space) && holdsThem(space, gone))
                .sorted(Comparator.comparingLong(one -> holds(one.space())));
        return Stream.concat(Stream.concat(like.stream().limit(LIKE_FIRST), others), like.stream().skip(LIKE_FIRST)).limit(MOST).toList();
    }

    private static Stream<Alternatives.Suggestion> atThatTime(Gone gone, List<DayView> days, Predicate<Space> which) {
        return days.stream()
                .filter(day -> day.plan().date().equals(gone.date))
                .flatMap(day -> day.lanes().stream().map(Lane::space).filter(which).flatMap(space -> atThatTime(day, space, gone).stream()));
    }

    /// All of the wished time, be it one band, several in a row, or free time.
    private static Optional<Alternatives.Suggestion> atThatTime(DayView day, Space space, Gone gone) {
        List<Stretch> there = day.lane(space.key()).stretches().stream().filter(one -> one.time().overlaps(gone.time)).toList();
        List<Stretch.Free> free = there.stream()
                .flatMap(one -> one instanceof Stretch.Free found && can(found, gone) ? Stream.of(found) : Stream.empty())
                .toList();
        if (free.isEmpty() || free.size() < there.size()) {
            return Optional.empty();
        }
        if (free.getFirst().name().isEmpty()) {
            boolean fits = free.getFirst().time().contains(gone.time);
            return fits ? Optional.of(suggestion(day, space, gone.time, free.getFirst())) : Optional.empty();
        }
        DayRange time = free.stream().map(Stretch.Free::wanted).reduce(DayRange::span).orElseThrow();
        return time.contains(gone.time) ? Optional.of(suggestion(day, space, time, free.getFirst())) : Optional.empty();
    }

    private static Alternatives.Suggestion suggestion(DayView day, Space space, DayRange time, Stretch.Free free) {
        return new Alternatives.Suggestion(space, day.plan().date(), time, free.name(), free.fee());
    }

    private static boolean can(Stretch.Free free, Gone gone) {
        return free.bookable() == Bookable.NOW && free.count().left() >= gone.amount;
    }

    private static Stream<Alternatives.Suggestion> offers(DayView day, Space space, Gone gone) {
        return day.lanes().stream()
                .filter(lane -> lane.space().id() == space.id())
                .flatMap(lane -> lane.stretches().stream())
                .flatMap(stretch -> stretch instanceof Stretch.Free free ? offer(day, space, free, gone).stream() : Stream.empty());
    }

    private static Optional<Alternatives.Suggestion> offer(DayView day, Space space, Stretch.Free free, Gone gone) {
        boolean isTheWish = space.id() == gone.space.id() && day.plan().date().equals(gone.date) && free.wanted().equals(gone.time);
        return can(free, gone) && !isTheWish
                ? Optional.of(new Alternatives.Suggestion(space, day.plan().date(), within(free, gone), free.name(), free.fee()))
                : Optional.empty();
    }

    /// Of free times, as much as was wished for and as near as it goes; of a band, all of it.
    private static DayRange within(Stretch.Free free, Gone gone) {
        if (free.name().isPresent()) {
            return free.wanted();
        }
        if (free.time().minutes() <= gone.time.minutes()) {
            return free.time();
        }
        int from = Math.clamp(gone.time.from(), free.time().from(), free.time().to() - gone.time.minutes());
        return new DayRange(from, from + gone.time.minutes());
    }

    private static boolean isLike(Space space, Space wished) {
        return space.id() != wished.id() && sort(space) == sort(wished) && holds(space) * 10 >= holds(wished) * 8;
    }

    /// Whether it is a room of any sort, no larger than the wish, with places for all who come.
    private static boolean holdsThem(Space space, Gone gone) {
        Integer seats = space.people();
        boolean rooms = ROOMS.contains(space.kind()) && ROOMS.contains(gone.space.kind());
        return rooms && gone.people > 0 && seats != null && seats >= gone.people && seats <= holds(gone.space);
    }

    /// Whoever wanted a training room is served by a meeting room, and the other way round.
    private static SpaceKind sort(Space space) {
        return space.kind() == SpaceKind.TRAINING_ROOM ? SpaceKind.MEETING_ROOM : space.kind();
    }

    private static long holds(Space space) {
        return space.people() != null ? space.people() : area(space);
    }

    private static long area(Space space) {
        BigDecimal area = space.area();
        return area == null ? 0 : area.longValue();
    }

    private static Comparator<Alternatives.Suggestion> byDay(Gone gone) {
        return Comparator.comparingLong(offer -> Math.abs(ChronoUnit.DAYS.between(gone.date, offer.date())));
    }

    private static Comparator<Alternatives.Suggestion> byTime(Gone gone) {
        return Comparator.comparingInt(offer -> Math.abs(offer.time().from() - gone.time.from()) + Math.abs(offer.time().to() - gone.time.to()));
    }

    private static Comparator<Alternatives.Suggestion> bySize(Gone gone) {
        return Comparator.comparingLong(offer -> Math.abs(holds(offer.space()) - holds(gone.space)));
    }
}
