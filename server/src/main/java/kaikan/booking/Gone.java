package kaikan.booking;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.ledger.Conflict;
import kaikan.ledger.Want;
import kaikan.platform.text.Spoken;

/// Says which of the wishes cannot be had.
final class Gone {
    private Gone() {}

    /// The wishes whose units are in conflict, for people: each space and its time.
    static Spoken what(Proposal proposal, List<Conflict> conflicts) {
        Set<Want> wants = conflicts.stream().map(Conflict::want).collect(Collectors.toSet());
        return Telling.list(proposal.wishes().stream()
                .filter(wish -> wish.wants(proposal.space(wish)).stream().anyMatch(wants::contains))
                .map(wish -> wish(proposal, wish))
                .toList());
    }

    private static Spoken wish(Proposal proposal, Wish wish) {
        Spoken space = Telling.space(proposal.catalogue(), proposal.space(wish));
        Spoken slot = Telling.slot(wish.use(), proposal.site().zone());
        return words -> space.in(words) + " " + slot.in(words);
    }
}
