package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.member.MemberRefusal.FoundedEnough;
import kaikan.member.MemberRefusal.TooOften;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.FormKey;
import kaikan.platform.id.Once;
import kaikan.platform.id.Ref;

/// The organisations that people act for, and how they are found and described. Members come and go by [Memberships].
@Singleton
public class Organisations {
    private static final int SHORTEST = 2;

    /// So many organisations that one account registered may stand at a time.
    private static final int MOST_FOUNDED = 10;

    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final Dealings dealings;
    private final SigningLimits limits;
    private final AuditTrail trail;
    private final Clock clock;

    Organisations(
            OrganisationRepository organisations, PersonRepository people, Dealings dealings, SigningLimits limits, AuditTrail trail,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.dealings = dealings;
        this.limits = limits;
        this.trail = trail;
        this.clock = clock;
    }

    /// The organisation with that id inside the house.
    public Optional<Organisation> byId(long id) {
        return organisations.findById(id).map(OrganisationRow::organisation);
    }

    /// The organisation with that public reference.
    public Optional<Organisation> byRef(String ref) {
        return organisations.findByRef(ref).map(OrganisationRow::organisation);
    }

    /// Those of these references that are organisations.
    public List<Organisation> byRefs(Collection<String> refs) {
        return refs.isEmpty() ? List.of() : organisations.findByRefIn(refs).stream().map(OrganisationRow::organisation).toList();
    }

    /// Several organisations at once, by id; for lists.
    public Map<Long, Organisation> byIds(Collection<Long> ids) {
        Map<Long, Organisation> found = new HashMap<>();
        if (!ids.isEmpty()) {
            organisations.findByIdIn(ids).forEach(row -> found.put(row.id(), row.organisation()));
        }
        return found;
    }

    /// The organisation with that id, if somebody registered it: not the card that the house makes of a caller's.
    public Optional<Organisation> registered(long id) {
        return organisations.findById(id).filter(row -> row.foundedBy() != null).map(OrganisationRow::organisation);
    }

    /// Organisations whose name, reading, address or telephone number contains what was typed, in any spelling ([SearchKey]).
    public List<Organisation> search(String typed, int most) {
        String key = SearchKey.of(typed);
        return key.length() < SHORTEST ? List.of() : organisations.search(key, most).stream().map(OrganisationRow::organisation).toList();
    }

    /// As [#search], but only those that somebody acts for.
    List<Organisation> registered(String typed, int most) {
        String key = SearchKey.of(typed);
        return key.length() < SHORTEST
                ? List.of()
                : organisations.searchRegistered(key, most).stream().map(OrganisationRow::organisation).toList();
    }

    /// Other organisations of the same name in any spelling: one organisation is to be registered once.
    public List<Organisation> namesakes(Organisation organisation) {
        return organisations.called(organisation.card().nameKey()).stream()
                .filter(row -> row.id() != organisation.id())
                .map(OrganisationRow::organisation)
                .toList();
    }

    /// Whoever may act for the organisation, owners first.
    public List<Member> members(long organisationId) {
        return organisations.members(organisationId);
    }

    /// The organisations that a person may act for.
    public List<Membership> of(long personId) {
        return organisations.membershipsOf(personId);
    }

    /// Registers an organisation; whoever does it becomes its first owner. One account may have only so many, and not too many in a row.
    ///
    /// @param form with which it was sent: a second time it answers with what the first has made
    public Answer<Organisation> found(OrganisationCard card, Viewer founder, FormKey form) {
        String ref = form.ref(founder.personId(), card.name(), card.kana(), card.phone(), card.address());
        Once<String, Organisation> once = new Once<>(ref, this::byRef, found -> belongs(founder, found), Ref::next);
        return once.made().map(Answer::yes).orElseGet(() -> founded(once, card, founder));
    }

    private Answer<Organisation> founded(Once<String, Organisation> once, OrganisationCard card, Viewer founder) {
        SigningLimits.Budget budget = SigningLimits.founding(founder.personId());
        Optional<Instant> until = limits.charge(budget);
        if (until.isPresent()) {
            return Answer.no(new TooOften(until.get(), TooOften.Trying.ORGANISATION));
        }
        Answer<Organisation> answer = foundOneMore(once, card, founder);
        if (answer instanceof Answer.No) {
            limits.forgive(budget);
        }
        return answer;
    }

    /// Registers unless there are enough; the founder is locked first, so that many at once do not become more together, and the same form twice
    /// not two.
    @Transactional
    Answer<Organisation> foundOneMore(Once<String, Organisation> once, OrganisationCard card, Viewer founder) {
        people.lock(founder.personId());
        return once.orMake(Answer::yes, ref -> organisations.standing(founder.personId()) >= MOST_FOUNDED
                ? Answer.no(new FoundedEnough(MOST_FOUNDED))
                : Answer.yes(register(ref, card, founder)));
    }

    private boolean belongs(Viewer founder, Organisation organisation) {
        return members(organisation.id()).stream().anyMatch(member -> member.personId() == founder.personId());
    }

    /// Registers without counting.
    @Transactional
    Organisation register(OrganisationCard card, Viewer founder) {
        return register(Ref.next(), card, founder);
    }

    private Organisation register(String ref, OrganisationCard card, Viewer founder) {
        OrganisationRow row = organisations.save(OrganisationRow.founded(ref, card, founder.personId(), clock.instant()));
        organisations.join(row.id(), founder.personId(), Standing.OWNER.name(), clock.instant());
        note(founder, "organisation.found", row.ref(), card.name());
        return row.organisation();
    }

    /// Changes how an organisation is called and reached. Owners may, and the staff of the sites that it has to do with.
    @Transactional
    public Optional<MemberRefusal> describe(Organisation organisation, OrganisationCard card, Viewer viewer) {
        if (!Invitations.owns(viewer, organisation) && !dealings.attend(viewer, organisation.id())) {
            return Optional.of(MemberRefusal.Because.NOT_OWNER);
        }
        organisations.describe(
                organisation.id(), card.name(), card.kana(), card.phone(), card.address(), card.nameKey(), card.searchKey());
        note(viewer, "organisation.describe", organisation.ref(), organisation.name() + " → " + card.name());
        return Optional.empty();
    }

    private void note(Viewer viewer, String verb, String ref, String detail) {
        trail.record(new Entry(viewer.personId(), verb, "organisation", ref, null, "", detail));
    }
}
