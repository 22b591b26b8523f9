package kaikan.member;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import kaikan.member.MemberRefusal.Because;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;

/// Knows what leaving an organisation means at this moment, so that nobody leaves on what was true before.
@Singleton
public class Leaving {
    private final OrganisationRepository organisations;
    private final Invitations invitations;
    private final List<Farewell> farewells;
    private final Texts texts;

    Leaving(OrganisationRepository organisations, Invitations invitations, List<Farewell> farewells, Texts texts) {
        this.organisations = organisations;
        this.invitations = invitations;
        this.farewells = farewells;
        this.texts = texts;
    }

    /// What stays there when one of its members leaves it now.
    public LeftBehind of(Organisation organisation) {
        List<Objection.Obligation> owed = all(Farewell::owedTo, organisation);
        List<Objection.Obligation> undoable = all(Farewell::undoableOf, organisation);
        return organisations.members(organisation.id()).size() > 1
                ? new LeftBehind(false, List.of(), undoable, owed, 0)
                : new LeftBehind(true, all(Farewell::left, organisation), undoable, owed, invitations.open(organisation).size());
    }

    /// The mark of what a page says of it; the page sends it along.
    public String mark(LeftBehind said) {
        return said.mark(texts.in(Language.JA));
    }

    /// Why nobody leaves on that mark: what was said is not so any more. Whoever asks holds the lock of the organisation's members.
    Optional<MemberRefusal> otherwise(Organisation organisation, String mark) {
        LeftBehind now = of(organisation);
        if (mark(now).equals(mark)) {
            return Optional.empty();
        }
        return Optional.of(now.last() && !LeftBehind.ofTheLast(mark) ? Because.LAST_MEMBER : Because.LEAVING_CHANGED);
    }

    private List<Objection.Obligation> all(BiFunction<Farewell, Long, List<Objection.Obligation>> which, Organisation organisation) {
        return farewells.stream().flatMap(farewell -> which.apply(farewell, organisation.id()).stream()).toList();
    }
}
