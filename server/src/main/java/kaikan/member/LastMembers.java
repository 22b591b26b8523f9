package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;

/// Knows from the trail who has left an organisation, and who was the last to leave one that has no members any more: an organisation is left by
/// somebody themselves, by their removal or with their account, and nobody comes in once it is empty.
@Singleton
public class LastMembers {
    /// The trail's word for a member who goes; who they are stands in the detail, by their reference.
    static final String LEAVE = "organisation.leave";
    private static final String SUBJECT = "organisation";

    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final AuditTrail trail;

    LastMembers(OrganisationRepository organisations, PersonRepository people, AuditTrail trail) {
        this.organisations = organisations;
        this.people = people;
        this.trail = trail;
    }

    /// Who left it last, by themselves; empty as long as it has members, where nobody ever left it, and where the last one has deleted their
    /// account. Never somebody whom another removed, or who left while others stayed.
    public Optional<Person> of(Organisation organisation) {
        return organisations.members(organisation.id()).isEmpty() ? lastToLeave(organisation) : Optional.empty();
    }

    /// Whether somebody was a member at that time or later, and has left since, by themselves or because they were removed.
    public boolean left(Organisation organisation, Viewer viewer, Instant at) {
        return partings(organisation).anyMatch(one -> one.entry().detail().equals(viewer.ref()) && !one.at().isBefore(at));
    }

    private Stream<Recorded> partings(Organisation organisation) {
        return trail.of(SUBJECT, organisation.ref()).stream().filter(one -> one.entry().verb().equals(LEAVE));
    }

    private Optional<Person> lastToLeave(Organisation organisation) {
        Optional<Entry> last = partings(organisation).map(Recorded::entry).reduce((_, later) -> later);
        return last.flatMap(entry -> people.findByRef(entry.detail())
                .map(PersonRow::person)
                .filter(person -> person.deletedAt() == null && Long.valueOf(person.id()).equals(entry.actorPersonId())));
    }

    /// Notes that somebody goes who was a member until now, in the caller's transaction.
    ///
    /// @param organisationRef its public reference
    void note(Viewer by, String organisationRef, String personRef) {
        trail.record(new Entry(by.personId(), LEAVE, SUBJECT, organisationRef, null, "", personRef));
    }
}
