package kaikan.kiosk.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.protocol.Listing;
import kaikan.protocol.Manifest;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.Present;
import kaikan.protocol.Seen;

/// People who are inside with one pass, as the list shows them: one line with how many they are. Whoever came without a pass is a line of
/// their own.
///
/// @param people at least one, in the order of the list they are taken from
record MusterLine(List<Present> people) {
    MusterLine {
        people = List.copyOf(people);
    }

    /// All of them, in the order of the first of each line.
    static List<MusterLine> of(List<Present> inside) {
        Map<Object, List<Present>> together = new LinkedHashMap<>();
        inside.forEach(present -> together.computeIfAbsent(key(present), _ -> new ArrayList<>()).add(present));
        return together.values().stream().map(MusterLine::new).toList();
    }

    /// How many passes have more people inside than they are for.
    static long doubled(List<Present> inside, Optional<Manifest> known) {
        return of(inside).stream().filter(line -> line.doubled(known)).count();
    }

    private static Object key(Present present) {
        return present.pass() == null ? present.visit() : present.pass();
    }

    Present first() {
        return people.getFirst();
    }

    /// Where any of them is expected.
    List<Name> places() {
        return people.stream().flatMap(present -> present.places().stream()).distinct().toList();
    }

    /// At which rooms' doors they were seen last, and when; empty where at none.
    String sights(Canvas canvas, Optional<Manifest> known) {
        return people.stream()
                .map(Present::seen)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Seen::at))
                .map(seen -> sight(canvas, known, seen))
                .distinct()
                .collect(Collectors.joining("・"));
    }

    /// A room at whose door no kiosk stands any more is not called by its name.
    private static String sight(Canvas canvas, Optional<Manifest> known, Seen seen) {
        String clock = canvas.clock(seen.at());
        String room = known.flatMap(list -> list.place(seen.place())).map(place -> canvas.nameText(place.name())).orElse("");
        if (seen.in()) {
            return canvas.words().get("muster.seenIn", clock);
        }
        return room.isEmpty() ? canvas.words().get("muster.seenOutside", clock) : canvas.words().get("muster.seenOut", clock, room);
    }

    /// Their name, with how many they are where it is more than one; of several people without a name, what their booking is for.
    Html name(Canvas canvas, Optional<Manifest> known) {
        String said = first().name().isBlank() ? known.map(list -> listed(canvas, list)).orElse("") : first().name();
        Html name = said.isBlank() ? canvas.t("muster.unknown") : Html.text(said);
        int count = people.size();
        return count == 1 ? name : name.and(Html.of("<span class=\"count\">{}</span>", Html.prose(canvas.times().people(count))));
    }

    private String listed(Canvas canvas, Manifest list) {
        PassId pass = first().pass();
        return pass != null && list.listing(pass) instanceof Listing.Listed(PassEntry entry) ? canvas.nameText(entry.who()) : "";
    }

    /// Whether more are inside with the pass than it is for: the same person at two doors, or a pass that was copied.
    boolean doubled(Optional<Manifest> known) {
        PassId pass = first().pass();
        return pass != null && people.size() > known.map(list -> limit(list, pass)).orElse(1);
    }

    private static int limit(Manifest list, PassId pass) {
        return list.listing(pass) instanceof Listing.Listed(PassEntry entry) ? entry.limit() : 1;
    }

    /// Where they came in, as far as that is known: each door once.
    String doors(Canvas canvas) {
        return people.stream().map(Present::door).filter(Objects::nonNull).map(canvas::nameText).distinct().collect(Collectors.joining("・"));
    }

    /// When and where each of them came in.
    String steps(Canvas canvas) {
        return people.stream().sorted(Comparator.comparing(Present::since)).map(one -> step(canvas, one)).collect(Collectors.joining("・"));
    }

    private static String step(Canvas canvas, Present one) {
        Name door = one.door();
        String clock = canvas.clock(one.since());
        return door == null ? clock : clock + " " + canvas.nameText(door);
    }

    /// When they came in; the first and the last of them, where they did not come together.
    Html since(Canvas canvas) {
        List<String> times = people.stream().map(Present::since).sorted().map(canvas::clock).distinct().toList();
        return times.size() == 1 ? Html.text(times.getFirst()) : canvas.t("muster.fromTo", times.getFirst(), times.getLast());
    }
}
