package kaikan.kiosk.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.protocol.Listing;
import kaikan.protocol.Manifest;
import kaikan.protocol.Name;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.Present;

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

    /// When they came in; the first and the last of them, where they did not come together.
    Html since(Canvas canvas) {
        List<String> times = people.stream().map(Present::since).sorted().map(canvas::clock).distinct().toList();
        return times.size() == 1 ? Html.text(times.getFirst()) : canvas.t("muster.fromTo", times.getFirst(), times.getLast());
    }
}
