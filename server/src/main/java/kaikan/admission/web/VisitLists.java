package kaikan.admission.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kaikan.admission.Insider;
import kaikan.admission.MusterLine;
import kaikan.admission.ProposedExit;

/// What of the page of visits changes by itself.
///
/// @param panels what other rooms show over the lists
/// @param lines who is inside
/// @param today who came today, the last first; at most 500
/// @param visitors the same, whoever came and went together as one
/// @param came how many came today
/// @param reasons why the desk did something by hand with those visits, by visit
/// @param proposed when those who are inside may have left, by visit
public record VisitLists(
        List<Content> panels,
        List<MusterLine> lines,
        List<Insider> today,
        List<Party.Came> visitors,
        long came,
        Map<String, List<String>> reasons,
        Map<String, ProposedExit.Proposal> proposed) {
    /// The same, whoever is there with one pass as one.
    public List<Party> parties() {
        return Party.of(lines);
    }

    /// How many are inside with each pass.
    public Map<String, Long> together() {
        return lines.stream()
                .filter(line -> line.person().passId() != null)
                .collect(Collectors.groupingBy(line -> String.valueOf(line.person().passId()), Collectors.counting()));
    }
}
