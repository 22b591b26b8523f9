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
/// @param place which space it is
/// @param phase how it is now
/// @param occasion the use that this is about: the one running, missed or overdue, or else the next of today
/// @param minutes since it should have ended or begun, or until it begins
public record Room(Place place, Phase phase, @Nullable Occasion occasion, long minutes) {
    /// Within this time before its start a use is about to begin.
    public static final Duration SOON = Duration.ofMinutes(60);
    /// After so long without anybody, somebody should ask where its people are.
    public static final Duration PATIENCE = Duration.ofMinutes(15);
    /// People are looked for in a space for so long after its use.
    static final Duration LINGER = Duration.ofHours(3);

    /// A space and where it stands.
    ///
    /// @param name of the space wherever it stands alone
    /// @param part its name beside the other parts of the same whole
    /// @param area in ㎡, or a guess where it is not known
    public record Place(String key, Label name, Label part, int area) {}

    /// What is known about the space besides what is booked.
    ///
    /// @param closed why it is closed now; empty when it is not
    /// @param house whether the house is open now
    record Plot(Place place, Set<Long> units, String closed, House house) {}

    /// Whether a house is open.
    enum House {
        OPEN,
        SHUT
    }

    /// The key of the space.
    public String key() {
        return place.key();
    }

    /// The name of the space.
    public Label name() {
        return place.name();
    }

    /// How much floor it takes, in ㎡.
    public int area() {
        return place.area();
    }

    /// Whether its people should have been here for a while.
    public boolean missed() {
        return phase == Phase.EXPECTED && minutes >= PATIENCE.toMinutes();
    }

    /// Whether one booking has both now.
    boolean sharesUse(Room other) {
        return occasion != null && other.occasion != null && phase == other.phase && phase != Phase.FREE && phase != Phase.SHUT
                && occasion.ref().equals(other.occasion.ref());
    }

    Room joined(Room next) {
        Place both = new Place(key(), name().and(next.place.part()), place.part().and(next.place.part()), area() + next.area());
        return new Room(both, phase, occasion, minutes);
    }

    /// How a space is now, from what is booked in the house today.
    static Room of(Plot plot, List<Occasion> today, Instant now) {
        List<Occasion> here = today.stream()
                .filter(occasion -> occasion.units().stream().anyMatch(plot.units()::contains))
                .sorted(Comparator.comparing(Occasion::use))
                .toList();
        if (!plot.closed().isEmpty()) {
            return new Room(plot.place(), Phase.OFF, null, 0);
        }
        return running(plot, here, now).or(() -> overdue(plot, here, now)).orElseGet(() -> next(plot, here, now));
    }

    /// A booking makes no room used: its people do. Until the first of them comes it is expected.
    private static Optional<Room> running(Plot plot, List<Occasion> here, Instant now) {
        return here.stream().filter(occasion -> occasion.use().contains(now)).findFirst().map(occasion -> {
            boolean missing = occasion.attendance().nobody();
            long late = missing ? minutes(occasion.use().start(), now) : 0;
            return new Room(plot.place(), missing ? Phase.EXPECTED : Phase.IN_USE, occasion, late);
        });
    }

    private static Optional<Room> overdue(Plot plot, List<Occasion> here, Instant now) {
        return here.stream()
                .filter(occasion -> !now.isBefore(occasion.use().end()) && now.isBefore(occasion.use().end().plus(LINGER)))
                .filter(occasion -> occasion.attendance().inside() > 0)
                .findFirst()
                .map(occasion -> new Room(plot.place(), Phase.OVERDUE, occasion, minutes(occasion.use().end(), now)));
    }

    private static Room next(Plot plot, List<Occasion> here, Instant now) {
        return here.stream().filter(occasion -> now.isBefore(occasion.use().start())).findFirst().map(occasion -> {
            long minutes = minutes(now, occasion.claimed().start());
            return new Room(plot.place(), minutes <= SOON.toMinutes() ? Phase.SOON : idle(plot), occasion, Math.max(0, minutes));
        }).orElseGet(() -> new Room(plot.place(), idle(plot), null, 0));
    }

    private static Phase idle(Plot plot) {
        return plot.house() == House.OPEN ? Phase.FREE : Phase.SHUT;
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }
}
