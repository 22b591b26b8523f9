package kaikan.booking.availability.web;

import io.micronaut.http.HttpParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kaikan.booking.availability.Bookable;
import kaikan.booking.availability.Lane;
import kaikan.booking.availability.Stretch;
import kaikan.calendar.DayRange;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.platform.web.Choice;
import org.jspecify.annotations.Nullable;

/// What a reader looks for, as it stands in the address. What cannot be read is left out rather than refused.
///
/// @param kind only spaces of that kind
/// @param crowd only spaces that hold so many
/// @param features only spaces that offer all of these
/// @param when only spaces that are free throughout that time
/// @param flags what else
public record Search(Optional<SpaceKind> kind, PeopleWanted crowd, Set<String> features, TimeWanted when, Set<Flag> flags) {
    /// Looks for nothing in particular.
    static final Search NOTHING = new Search(Optional.empty(), PeopleWanted.ANY, Set.of(), TimeWanted.ANY, Set.of());

    private static final int MOST_FEATURES = 20;

    /// What is either on or off.
    public enum Flag {
        /// Only spaces of which anything is free.
        FREE,
        /// Tick several stretches and ask for them together.
        SEVERAL;

        /// How it is written in an address.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Search of(HttpParameters query) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            if (query.contains(flag.key())) {
                flags.add(flag);
            }
        }
        Set<String> features = new TreeSet<>();
        query.getAll("feature").stream().filter(feature -> feature.matches("[a-z0-9-]{1,40}")).limit(MOST_FEATURES).forEach(features::add);
        TimeWanted when = TimeWanted.of(query.get("from"), query.get("to"));
        return new Search(kind(query.get("kind")), PeopleWanted.of(query.get("people")), features, when, flags);
    }

    /// Whether anything narrows the picture.
    public boolean narrow() {
        return kind.isPresent() || !crowd.typed().isEmpty() || !features.isEmpty() || when.any() || flags.contains(Flag.FREE);
    }

    /// How many people a space must hold; 0 for any number.
    int people() {
        return crowd.number();
    }

    /// Whether stretches are ticked instead of pressed.
    public boolean several() {
        return flags.contains(Flag.SEVERAL);
    }

    /// Whether only what is free is shown.
    public boolean onlyFree() {
        return flags.contains(Flag.FREE);
    }

    /// The same search with stretches to tick, or with stretches to press.
    public Search turned() {
        Set<Flag> turned = EnumSet.noneOf(Flag.class);
        turned.addAll(flags);
        if (!turned.remove(Flag.SEVERAL)) {
            turned.add(Flag.SEVERAL);
        }
        return new Search(kind, crowd, features, when, turned);
    }

    /// The time that is looked for; empty for any, and where what was chosen is none.
    Optional<DayRange> time() {
        return when.range();
    }

    /// The chosen beginning, as it stands in the address; empty when none is chosen.
    public String from() {
        return when.from().map(Addresses::clock).orElse("");
    }

    /// The chosen end, as it stands in the address; empty when none is chosen.
    public String to() {
        return when.to().map(Addresses::clock).orElse("");
    }

    /// Whether that kind is chosen.
    public boolean chosen(Choice choice) {
        return kind.map(one -> one.name().equalsIgnoreCase(choice.value())).orElse(false);
    }

    /// The same search for what is free.
    Search onlyWhatIsFree() {
        return new Search(kind, crowd, features, when, EnumSet.of(Flag.FREE));
    }

    /// The query that says the same, with its question mark; empty when nothing is looked for.
    public String query() {
        String query = pairs().stream().map(pair -> pair.getKey() + "=" + Addresses.encode(pair.getValue())).collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    /// What is looked for, as names and values of a query.
    public List<Map.Entry<String, String>> pairs() {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        kind.ifPresent(one -> pairs.add(Map.entry("kind", one.name().toLowerCase(Locale.ROOT))));
        if (!crowd.typed().isEmpty()) {
            pairs.add(Map.entry("people", crowd.typed()));
        }
        features.forEach(feature -> pairs.add(Map.entry("feature", feature)));
        when.from().ifPresent(minute -> pairs.add(Map.entry("from", Addresses.clock(minute))));
        when.to().ifPresent(minute -> pairs.add(Map.entry("to", Addresses.clock(minute))));
        flags.forEach(flag -> pairs.add(Map.entry(flag.key(), "yes")));
        return pairs;
    }

    /// Whether a lane is what is looked for.
    boolean keeps(Lane lane) {
        return fits(lane.space()) && time().map(range -> freeThroughout(lane, range)).orElse(true) && (!onlyFree() || lane.hasFree());
    }

    private boolean fits(Space space) {
        Integer holds = space.people();
        return kind.map(one -> one == space.kind()).orElse(true)
                && (people() == 0 || (holds != null && holds >= people()))
                && space.features().containsAll(features);
    }

    private static boolean freeThroughout(Lane lane, DayRange range) {
        int reached = range.from();
        for (Stretch stretch : lane.stretches()) {
            boolean can = stretch instanceof Stretch.Free free && (free.bookable() == Bookable.NOW || free.bookable() == Bookable.NOT_YET);
            if (can && stretch.time().from() <= reached) {
                reached = Math.max(reached, stretch.time().to());
            }
        }
        return reached >= range.to();
    }

    private static Optional<SpaceKind> kind(@Nullable String text) {
        return Arrays.stream(SpaceKind.values()).filter(kind -> kind.name().equalsIgnoreCase(text)).findFirst();
    }
}
