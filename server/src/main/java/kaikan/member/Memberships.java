package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Members of an organisation leave, are removed, become owners. The organisation is locked first, so that two owners who leave at once
/// cannot leave it without one. What was decided last holds: an invitation that the member still has is taken back with it.
@Singleton
public class Memberships {
    private final OrganisationRepository organisations;
    private final OpenInvitations invitations;
    private final Leaving leaving;
    private final Partings partings;
    private final MemberMail mail;
    private final People people;
    private final AuditTrail trail;

    Memberships(
            OrganisationRepository organisations, OpenInvitations invitations, Leaving leaving, Partings partings, MemberMail mail,
            People people, AuditTrail trail) {
        this.leaving = leaving;
        this.organisations = organisations;
        this.invitations = invitations;
        this.partings = partings;
        this.mail = mail;
        this.people = people;
        this.trail = trail;
    }

    /// Leaves an organisation to the others, or, as its last member, to nobody: then all invitations go along. The last owner cannot while there
    /// are other members, and nobody can on what was said before something of it changed.
    ///
    /// @param mark of what was said ([Leaving#mark])
    @Transactional
    public Optional<MemberRefusal> leave(Viewer viewer, Organisation organisation, String mark) {
        organisations.lock(organisation.id());
        if (needs(viewer, organisation)) {
            return Optional.of(Because.LAST_OWNER);
        }
        return leaving.otherwise(organisation, mark).or(() -> takeOut(viewer, organisation, viewer.ref()));
    }

    /// Removes a member, who is told so by mail. Owners may.
    @Transactional
    public Optional<MemberRefusal> remove(Viewer viewer, Organisation organisation, String personRef) {
        if (!Invitations.owns(viewer, organisation)) {
            return Optional.of(Because.NOT_OWNER);
        }
        Optional<MemberRefusal> refusal = takeOut(viewer, organisation, personRef);
        if (refusal.isEmpty() && !personRef.equals(viewer.ref())) {
            reached(personRef).ifPresent(person ->
                    mail.tell(person.email(), person.language(), "removed", person.name(), organisation.name(), viewer.name()));
        }
        return refusal;
    }

    /// What an owner can and must do, and who made them one.
    private void tellOwner(Viewer viewer, Organisation organisation, String personRef) {
        String page = mail.at("/organisations/" + organisation.ref());
        reached(personRef).ifPresent(person ->
                mail.tell(person.email(), person.language(), "owner", person.name(), organisation.name(), viewer.name(), page));
    }

    private Optional<Person> reached(String personRef) {
        return people.byRef(personRef).filter(person -> !person.email().isEmpty());
    }

    /// Makes a member an owner, who is told so by mail, or an owner a member. Owners may; one owner stays.
    @Transactional
    public Optional<MemberRefusal> setStanding(Viewer viewer, Organisation organisation, String personRef, Standing standing) {
        if (!Invitations.owns(viewer, organisation)) {
            return Optional.of(Because.NOT_OWNER);
        }
        organisations.lock(organisation.id());
        List<Member> members = organisations.members(organisation.id());
        Optional<Member> member = members.stream().filter(one -> one.ref().equals(personRef)).findFirst();
        if (member.isEmpty()) {
            return Optional.of(Because.UNKNOWN);
        }
        long owners = members.stream().filter(one -> one.standing() == Standing.OWNER).count();
        if (standing == Standing.MEMBER && member.get().standing() == Standing.OWNER && owners == 1) {
            return Optional.of(Because.LAST_OWNER);
        }
        organisations.setStanding(organisation.id(), member.get().personId(), standing.name());
        withdrawInvitations(viewer, organisation, member.get());
        note(viewer, "organisation.standing", organisation, personRef + " → " + standing);
        if (standing == Standing.OWNER && member.get().standing() != Standing.OWNER) {
            tellOwner(viewer, organisation, personRef);
        }
        return Optional.empty();
    }

    private Optional<MemberRefusal> takeOut(Viewer viewer, Organisation organisation, String personRef) {
        organisations.lock(organisation.id());
        List<Member> members = organisations.members(organisation.id());
        Optional<Member> member = members.stream().filter(one -> one.ref().equals(personRef)).findFirst();
        if (member.isEmpty()) {
            return Optional.of(Because.UNKNOWN);
        }
        if (wouldLackAnOwner(members, member.get().personId())) {
            return Optional.of(Because.LAST_OWNER);
        }
        organisations.leave(organisation.id(), member.get().personId());
        Partings.How how = personRef.equals(viewer.ref()) ? Partings.How.LEFT : Partings.How.REMOVED;
        partings.tell(new Partings.Parting(viewer, how, member.get(), members), organisation.id(), organisation.ref(), organisation.name());
        withdrawInvitations(viewer, organisation, member.get());
        return Optional.empty();
    }

    private void withdrawInvitations(Viewer viewer, Organisation organisation, Member member) {
        if (invitations.withdraw(organisation.id(), member.personId()) > 0) {
            note(viewer, "organisation.uninvite", organisation, member.ref());
        }
    }

    /// Whether the organisation would have members but no owner without the viewer, so that they cannot leave it yet.
    public boolean needs(Viewer viewer, Organisation organisation) {
        return wouldLackAnOwner(organisations.members(organisation.id()), viewer.personId());
    }

    /// Whether there would be members but no owner without that person.
    static boolean wouldLackAnOwner(List<Member> members, long personId) {
        List<Member> rest = members.stream().filter(member -> member.personId() != personId).toList();
        return !rest.isEmpty() && rest.stream().noneMatch(member -> member.standing() == Standing.OWNER);
    }

    private void note(Viewer viewer, String verb, Organisation organisation, String detail) {
        trail.record(new Entry(viewer.personId(), verb, "organisation", organisation.ref(), null, "", detail));
    }
}
