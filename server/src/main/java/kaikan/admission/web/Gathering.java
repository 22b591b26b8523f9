package kaikan.admission.web;

import java.util.ArrayList;
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
/// @param place where they are, or the word for those of whom that is not known
/// @param known whether the place is known
/// @param lines who they are, the longest inside first
public record Gathering(String place, boolean known, List<MusterLine> lines) {
    public Gathering {
        lines = List.copyOf(lines);
    }

    /// The same, whoever is there with one pass as one.
    public List<Party> parties() {
        return Party.of(lines);
    }

    /// Everybody by place, in the order of the places' names; those whose place nobody knows come last.
    public static List<Gathering> of(Page page, Catalogue catalogue, List<MusterLine> lines) {
        Map<String, List<MusterLine>> byPlace =
                lines.stream().collect(Collectors.groupingBy(line -> place(page, catalogue, line), TreeMap::new, Collectors.toList()));
        List<Gathering> all = new ArrayList<>();
        byPlace.forEach((place, there) ->
                all.add(new Gathering(place.isEmpty() ? page.t("admission.place.unknown") : place, !place.isEmpty(), there)));
        all.sort(Comparator.comparing((Gathering one) -> !one.known()));
        return all;
    }

    /// Where somebody is: the spaces of their booking, or else where they said that they were going; empty when nobody knows.
    public static String place(Page page, Catalogue catalogue, MusterLine line) {
        String spaces = line.places().stream()
                .map(space -> catalogue.fullName(space).in(page.language()))
                .collect(Collectors.joining(page.t("admission.place.and")));
        return spaces.isEmpty() ? line.person().host() : spaces;
    }
}
