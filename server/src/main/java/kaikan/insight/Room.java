package kaikan.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A space on the board.
///
/// @param name of the space
/// @param phase how it is now
/// @param occasion the use that this is about: the one running or overdue, or else the next of today
/// @param minutes since it should have ended, or until it begins
public record Room(String key, Label name, Phase phase, @Nullable Occasion occasion, long minutes) {
    /// Within this time before its start a use is about to begin.
    static final Duration SOON = Duration.ofMinutes(60);
    /// After so long without anybody, a use that has begun is missing its people.
    static final Duration PATIENCE = Duration.ofMinutes(15);
    /// People are looked for in a space for so long after its use.
    static final Duration LINGER = Duration.ofHours(3);

    /// A name in both languages.
    public record Label(String ja, String en) {}

    /// What is known about the space besides what is booked.
    ///
    /// @param closed why it is closed now; empty when it is not
    record Plot(String key, Label name, Set<Long> units, String closed) {}

    /// How a space is now, from what is booked in the house today.
    static Room of(Plot plot, List<Occasion> today, Instant now) {
        List<Occasion> here = today.stream()
                .filter(occasion -> occasion.units().stream().anyMatch(plot.units()::contains))
                .sorted(Comparator.comparing(Occasion::use))
                .toList();
        if (!plot.closed().isEmpty()) {
            return new Room(plot.key(), plot.name(), Phase.OFF, null, 0);
        }
        return running(plot, here, now).or(() -> overdue(plot, here, now)).orElseGet(() -> next(plot, here, now));
    }

    private static Optional<Room> running(Plot plot, List<Occasion> here, Instant now) {
        return here.stream().filter(occasion -> occasion.claimed().contains(now)).findFirst().map(occasion -> {
            boolean over = !now.isBefore(occasion.use().end()) && occasion.attendance().inside() > 0;
            if (over) {
                return new Room(plot.key(), plot.name(), Phase.OVERDUE, occasion, minutes(occasion.use().end(), now));
            }
            boolean missing = occasion.attendance().came() == 0 && now.isAfter(occasion.use().start().plus(PATIENCE));
            return new Room(plot.key(), plot.name(), missing ? Phase.EXPECTED : Phase.IN_USE, occasion, 0);
        });
    }

    private static Optional<Room> overdue(Plot plot, List<Occasion> here, Instant now) {
        return here.stream()
                .filter(occasion -> !now.isBefore(occasion.claimed().end()) && now.isBefore(occasion.use().end().plus(LINGER)))
                .filter(occasion -> occasion.attendance().inside() > 0)
                .findFirst()
                .map(occasion -> new Room(plot.key(), plot.name(), Phase.OVERDUE, occasion, minutes(occasion.use().end(), now)));
    }

    private static Room next(Plot plot, List<Occasion> here, Instant now) {
        return here.stream().filter(occasion -> now.isBefore(occasion.claimed().start())).findFirst().map(occasion -> {
            long minutes = minutes(now, occasion.claimed().start());
            return new Room(plot.key(), plot.name(), minutes <= SOON.toMinutes() ? Phase.SOON : Phase.FREE, occasion, minutes);
        }).orElseGet(() -> new Room(plot.key(), plot.name(), Phase.FREE, null, 0));
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }
}
