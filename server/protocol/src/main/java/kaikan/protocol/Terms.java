package kaikan.protocol;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// On which terms a machine is used, and who has booked it next. A machine with terms has an end to each use: its kiosk warns before it, and takes
/// the power [#GRACE] after it.
///
/// @param starts whether it asks for a booking
/// @param walkUpMinutes most minutes of a use without a booking; absent = as long as the pass counts
/// @param extensionMinutes by how many minutes a use is made longer at once, where nobody else has booked; absent = not at all
/// @param warnMinutes how long before the end the kiosk warns; absent = not
/// @param bookings who has booked it today and tomorrow, in order
/// @param leastPeople how many people there must be where the machine stands before somebody starts it; absent = one is enough
/// @param place the code of the room ([Place]) in which they are counted; absent = those in the house
/// @param idle when a use ends by itself because the machine takes no power; absent = it does not
public record Terms(
        Starts starts,
        @Nullable Integer walkUpMinutes,
        @Nullable Integer extensionMinutes,
        @Nullable Integer warnMinutes,
        List<Booked> bookings,
        @Nullable Integer leastPeople,
        @Nullable String place,
        @Nullable Idle idle) {
    /// How long after its end a use goes on, so that whoever works there can put down what they hold.
    public static final Duration GRACE = Duration.ofMinutes(2);
    /// Nobody begins, or goes on, for less than this.
    public static final Duration SHORTEST = Duration.ofMinutes(5);

    public Terms {
        Objects.requireNonNull(starts, "starts");
        bookings = bookings.stream().sorted(Comparator.comparing(booked -> booked.time().from())).toList();
        if (leastPeople != null && leastPeople < 2) {
            throw new IllegalArgumentException("one who starts a machine is there: " + leastPeople);
        }
        if (isNegative(walkUpMinutes) || isNegative(extensionMinutes) || isNegative(warnMinutes)) {
            throw new IllegalArgumentException("minutes are positive: " + walkUpMinutes + ", " + extensionMinutes + ", " + warnMinutes);
        }
    }

    /// Terms by which anybody may be alone, and no use ends by itself.
    public Terms(
            Starts starts,
            @Nullable Integer walkUpMinutes,
            @Nullable Integer extensionMinutes,
            @Nullable Integer warnMinutes,
            List<Booked> bookings) {
        this(starts, walkUpMinutes, extensionMinutes, warnMinutes, bookings, null, null, null);
    }

    /// A machine is idle when for so many minutes it has taken less than so many watts on average, by its own meter.
    public record Idle(int watts, int minutes) {
        public Idle {
            if (watts < 1 || minutes < 1) {
                throw new IllegalArgumentException("a machine is idle below a power and for a while: " + watts + " W, " + minutes);
            }
        }
    }

    /// Whether a machine asks for a booking. What only a newer server knows is read as [#BOOKED]: nobody takes it from whoever booked.
    public enum Starts {
        /// With a booking, or without one until the next begins.
        ANYBODY,
        /// With a booking only.
        @JsonEnumDefaultValue
        BOOKED
    }

    /// One booking of a machine.
    ///
    /// @param passes all that were issued for it
    public record Booked(Set<PassId> passes, Window time) {
        public Booked {
            passes = Sorted.copyOf(passes);
            Objects.requireNonNull(time, "time");
        }

        boolean isOf(PassId pass) {
            return passes.contains(pass);
        }
    }

    /// The end of what the pass has booked from that moment on without a gap; the moment itself where it has booked nothing then.
    public Instant bookedThrough(PassId pass, Instant moment) {
        Instant end = moment;
        for (Booked booked : bookings) {
            end = booked.isOf(pass) && booked.time().contains(end) ? booked.time().to() : end;
        }
        return end;
    }

    /// When the booking begins that the pass has next; empty where it has none after that moment.
    Optional<Instant> nextOf(PassId pass, Instant moment) {
        return bookings.stream()
                .filter(booked -> booked.isOf(pass))
                .map(booked -> booked.time().from())
                .filter(moment::isBefore)
                .findFirst();
    }

    /// When the next booking begins that is not the pass's, at that moment or later; empty where none does.
    Optional<Instant> nextOfOthers(PassId pass, Instant moment) {
        return bookings.stream()
                .filter(booked -> !booked.isOf(pass))
                .map(booked -> booked.time().from())
                .filter(from -> !from.isBefore(moment))
                .findFirst();
    }

    /// Until when others have booked that moment without a gap; empty where nobody else has.
    Optional<Instant> takenUntil(PassId pass, Instant moment) {
        Instant end = moment;
        for (Booked booked : bookings) {
            end = !booked.isOf(pass) && booked.time().contains(end) ? booked.time().to() : end;
        }
        return end.equals(moment) ? Optional.empty() : Optional.of(end);
    }

    private static boolean isNegative(@Nullable Integer minutes) {
        return minutes != null && minutes < 1;
    }
}
