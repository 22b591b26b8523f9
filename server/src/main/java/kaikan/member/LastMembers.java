package kaikan.member;

import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.audit.Recorded;

/// Knows who was the last to leave an organisation that has no members any more, from the trail: an organisation is left by somebody
/// themselves, by their own removal or with their account, and nobody comes in once it is empty.
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
        return organisations.members(organisation.id()).isEmpty() ? left(organisation) : Optional.empty();
    }

    private Optional<Person> left(Organisation organisation) {
        Optional<Entry> last = trail.of(SUBJECT, organisation.ref()).stream()
                .map(Recorded::entry)
                .filter(entry -> entry.verb().equals(LEAVE))
                .reduce((_, later) -> later);
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
