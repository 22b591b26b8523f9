package kaikan.booking;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import kaikan.calendar.TimeSlot;
import kaikan.facility.Space;
import kaikan.ledger.Want;

/// One space that is asked for, when and how much of it.
///
/// @param spaceId the space
/// @param amount how many of it, at least 1; more than 1 only for what has a capacity (microphones, seats)
/// @param use the time of use itself
/// @param setup time before it that is claimed too; not negative
/// @param removal time after it that is claimed too; not negative
public record Wish(long spaceId, int amount, TimeSlot use, Duration setup, Duration removal) {
    /// The most that setup or removal can take; whoever needs longer books that time.
    public static final Duration LONGEST_AROUND = Duration.ofHours(12);

    public Wish {
        if (amount < 1 || setup.isNegative() || removal.isNegative()) {
            throw new IllegalArgumentException("amount " + amount + ", setup " + setup + ", removal " + removal);
        }
    }

    /// One of the space for that time, without setup and removal.
    public static Wish of(long spaceId, TimeSlot use) {
        return new Wish(spaceId, 1, use, Duration.ZERO, Duration.ZERO);
    }

    /// What a booking has.
    public static Wish of(Booking.Item item) {
        Duration setup = Duration.between(item.claimed().start(), item.use().start());
        Duration removal = Duration.between(item.use().end(), item.claimed().end());
        return new Wish(item.spaceId(), item.amount(), item.use(), setup, removal);
    }

    /// The same, so many of it.
    Wish with(int many) {
        return new Wish(spaceId, many, use, setup, removal);
    }

    /// The same with time before and after.
    public Wish with(Duration before, Duration after) {
        return new Wish(spaceId, amount, use, before, after);
    }

    /// The same, cut at each midnight, because hours and prices are those of a day; setup comes before all of it, removal after.
    public List<Wish> byDay(ZoneId zone) {
        return use.datesIn(zone).stream()
                .map(date -> use.intersection(TimeSlot.ofDay(date, zone)).orElseThrow())
                .map(part -> new Wish(
                        spaceId,
                        amount,
                        part,
                        part.start().equals(use.start()) ? setup : Duration.ZERO,
                        part.end().equals(use.end()) ? removal : Duration.ZERO))
                .toList();
    }

    /// What is claimed: use, setup and removal.
    public TimeSlot claimed() {
        return use.widened(setup, removal);
    }

    /// What the ledger is asked for.
    List<Want> wants(Space space) {
        return space.units().entrySet().stream()
                .map(unit -> new Want(unit.getKey(), unit.getValue() * amount, claimed()))
                .toList();
    }
}
