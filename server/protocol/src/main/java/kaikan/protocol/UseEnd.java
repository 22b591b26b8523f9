package kaikan.protocol;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// When the use of a machine with terms ends. Pure; the same on kiosk and server.
final class UseEnd {
    private UseEnd() {}

    /// The end of a use that begins at `now`: of what is booked now, or else of a walk-up, which goes on until its minutes are over, others' booking
    /// begins or the pass no longer counts, and into the pass's own next booking.
    ///
    /// @param passEnds when the pass no longer counts
    static Instant begun(Terms terms, PassId pass, Instant now, Instant passEnds) {
        Instant booked = terms.bookedThrough(pass, now);
        return booked.isAfter(now) ? booked : terms.bookedThrough(pass, walkUp(terms, pass, now, passEnds));
    }

    /// The end of a use that is made longer once, where nobody else has booked and the house does not close before; the old end where it cannot be.
    static Instant extended(Terms terms, PassId pass, Instant end, Known known) {
        Integer minutes = terms.extensionMinutes();
        if (minutes == null) {
            return end;
        }
        Instant wanted = end.plus(Duration.ofMinutes(minutes));
        Instant free = earliest(wanted, terms.nextOfOthers(pass, end).stream(), terms.takenUntil(pass, end).map(_ -> end).stream());
        return terms.bookedThrough(pass, earliest(free, closing(known, end).stream(), Stream.empty()));
    }

    private static Instant walkUp(Terms terms, PassId pass, Instant now, Instant passEnds) {
        Integer minutes = terms.walkUpMinutes();
        Stream<Instant> limit = minutes == null ? Stream.empty() : Stream.of(now.plus(Duration.ofMinutes(minutes)));
        return earliest(passEnds, limit, Stream.concat(terms.nextOfOthers(pass, now).stream(), terms.nextOf(pass, now).stream()));
    }

    /// When the house that is open at that moment closes; that moment where it is known to be closed then.
    private static Optional<Instant> closing(Known known, Instant moment) {
        Opening opening = known.opening();
        if (opening == null || !opening.covers().contains(moment)) {
            return Optional.empty();
        }
        return Optional.of(opening.open().stream()
                .filter(window -> window.contains(moment))
                .map(Window::to)
                .findFirst()
                .orElse(moment));
    }

    private static Instant earliest(Instant one, Stream<Instant> others, Stream<Instant> more) {
        return Stream.concat(others, more).filter(other -> other.isBefore(one)).min(Instant::compareTo).orElse(one);
    }
}
