package kaikan.admission.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kaikan.admission.MusterLine;
import kaikan.facility.Catalogue;
import kaikan.platform.web.Page;

/// The people of a house who are in one place, as staff look for them.
///
/// @param place where they are, or whom they came to see, or the word for those of whom neither is known
/// @param lines who they are, the longest inside first
public record Gathering(String place, List<MusterLine> lines) {
    public Gathering {
        lines = List.copyOf(lines);
    }

    /// The same, whoever is there with one pass as one.
    public List<Party> parties() {
        return Party.of(lines);
    }

    /// Everybody by place: the rooms first, in the order of their names, then who went out of one, then whom others came to see, then
    /// those of whom nobody knows.
    public static List<Gathering> of(Page page, Catalogue catalogue, List<MusterLine> lines) {
        Map<Place, List<MusterLine>> byPlace =
                lines.stream().collect(Collectors.groupingBy(line -> Place.of(page, catalogue, line), TreeMap::new, Collectors.toList()));
        return byPlace.entrySet().stream().map(one -> new Gathering(one.getKey().name, one.getValue())).toList();
    }

    /// Where somebody is: the spaces of their booking, or else whom they said that they came to see; empty when nobody knows.
    public static String place(Page page, Catalogue catalogue, MusterLine line) {
        Place place = Place.of(page, catalogue, line);
        return place.how == How.UNKNOWN ? "" : place.name;
    }

    private enum How {
        ROOM,
        HOUSE,
        VISITING,
        UNKNOWN
    }

    private record Place(How how, String name) implements Comparable<Place> {
        private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::how).thenComparing(Place::name);

        static Place of(Page page, Catalogue catalogue, MusterLine line) {
            String rooms = line.places().stream()
                    .map(space -> catalogue.fullName(space).in(page.words()))
                    .collect(Collectors.joining(page.t("admission.place.and")));
            String host = line.person().host();
            if (!rooms.isEmpty()) {
                return new Place(How.ROOM, rooms);
            }
            if (line.person().outOfRoom()) {
                return new Place(How.HOUSE, page.t("admission.place.house"));
            }
            return host.isEmpty()
                    ? new Place(How.UNKNOWN, page.t("admission.place.unknown"))
                    : new Place(How.VISITING, page.t("admission.place.visiting", host));
        }

        @Override
        public int compareTo(Place other) {
            return IN_ORDER.compare(this, other);
        }
    }
}
