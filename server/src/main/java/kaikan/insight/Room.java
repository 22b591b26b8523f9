package kaikan.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A space on the board.
///
/// @param place which space it is
/// @param phase how it is now
/// @param occasion the use that this is about: the one running, missed, overdue or prepared, or else the next of today
/// @param minutes since it should have ended or begun, or until it begins
/// @param places how often it can be had at once, and how many of these are in use
/// @param idle how it is where nobody uses it
public record Room(Place place, Phase phase, @Nullable Occasion occasion, long minutes, Places places, Phase idle) {
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
    /// @param units what it consists of, by the unit's id
    /// @param closed why it is closed now; empty when it is not
    /// @param house whether the house is open now
    record Plot(Place place, Map<Long, Places.Stock> units, String closed, House house) {
        private Phase idle() {
            Phase open = house == House.OPEN ? Phase.FREE : Phase.SHUT;
            return closed.isEmpty() ? open : Phase.OFF;
        }
    }

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

    /// How it is for others: where several can have it at once, the use of some leaves it to the others.
    public Phase toOthers() {
        return places.several() ? idle : phase;
    }

    /// Whether its time has begun with setup, for which nobody has come yet.
    public boolean setupBegun() {
        return phase == Phase.SOON && minutes == 0 && occasion != null && occasion.claimed().start().isBefore(occasion.use().start());
    }

    /// Whether nobody else can have it now: it is used, prepared or about to be, or, where several can have it at once, all its places are.
    public boolean taken() {
        boolean used = phase == Phase.IN_USE || phase == Phase.EXPECTED || phase == Phase.OVERDUE || phase == Phase.SETUP;
        return places.several() ? idle == Phase.FREE && places.full() : used;
    }

    /// Whether one booking has both now.
    boolean sharesUse(Room other) {
        return occasion != null && other.occasion != null && phase == other.phase && phase != Phase.FREE && phase != Phase.SHUT
                && occasion.ref().equals(other.occasion.ref());
    }

    Room joined(Room next) {
        Place both = new Place(key(), name().and(next.place.part()), place.part().and(next.place.part()), area() + next.area());
        return new Room(both, phase, occasion, minutes, places, idle);
    }

    /// How a space is now, from what is booked in the house today.
    static Room of(Plot plot, List<Occasion> today, Instant now) {
        List<Occasion> here = today.stream()
                .filter(occasion -> occasion.units().keySet().stream().anyMatch(plot.units()::containsKey))
                .sorted(Comparator.comparing(Occasion::use))
                .toList();
        Places places = Places.of(plot.units(), here, now);
        Phase idle = plot.idle();
        Optional<Use> current = running(here, now).or(() -> overdue(here, now)).or(() -> settingUp(here, now));
        Use use = idle == Phase.OFF ? current.filter(Use::peopled).orElse(Use.NONE) : current.orElseGet(() -> next(here, idle, now));
        return new Room(plot.place(), use.phase, use.occasion, use.minutes, places, idle);
    }

    private record Use(Phase phase, @Nullable Occasion occasion, long minutes) {
        static final Use NONE = new Use(Phase.OFF, null, 0);

        /// Whether people are known to be inside: no closure hides them.
        boolean peopled() {
            return occasion != null && occasion.attendance().inside() > 0;
        }
    }

    /// A booking makes no room used: its people do. Until the first of them comes it is expected.
    private static Optional<Use> running(List<Occasion> here, Instant now) {
        Stream<Occasion> running = here.stream().filter(occasion -> occasion.use().contains(now));
        return running.min(Comparator.comparing(occasion -> occasion.attendance().nobody())).map(occasion -> {
            boolean missing = occasion.attendance().nobody();
            return new Use(missing ? Phase.EXPECTED : Phase.IN_USE, occasion, missing ? minutes(occasion.use().start(), now) : 0);
        });
    }

    private static Optional<Use> overdue(List<Occasion> here, Instant now) {
        return here.stream()
                .filter(occasion -> !now.isBefore(occasion.use().end()) && now.isBefore(occasion.use().end().plus(LINGER)))
                .filter(occasion -> occasion.attendance().inside() > 0)
                .findFirst()
                .map(occasion -> new Use(Phase.OVERDUE, occasion, minutes(occasion.use().end(), now)));
    }

    /// Nobody's booking prepares a room either: whoever came for it does.
    private static Optional<Use> settingUp(List<Occasion> here, Instant now) {
        return here.stream()
                .filter(occasion -> occasion.claimed().contains(now) && now.isBefore(occasion.use().start()))
                .filter(occasion -> !occasion.attendance().nobody())
                .findFirst()
                .map(occasion -> new Use(Phase.SETUP, occasion, minutes(now, occasion.use().start())));
    }

    private static Use next(List<Occasion> here, Phase idle, Instant now) {
        return here.stream().filter(occasion -> now.isBefore(occasion.use().start())).findFirst().map(occasion -> {
            long minutes = minutes(now, occasion.claimed().start());
            return new Use(minutes <= SOON.toMinutes() ? Phase.SOON : idle, occasion, Math.max(0, minutes));
        }).orElseGet(() -> new Use(idle, null, 0));
    }

    private static long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }
}
