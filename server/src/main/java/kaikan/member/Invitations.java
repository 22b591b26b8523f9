package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.MemberRefusal.TooOften;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.Ref;
import kaikan.platform.id.Secret;
import kaikan.platform.text.Language;

/// Invitations into an organisation, by mail: good once, for two weeks, and only for the address they were sent to. Its account accepts. The link
/// proves no address, unlike those that somebody asked for themselves: it is good for long and readily passed on. So where the address has no
/// account, [SignUp] writes to it first.
@Singleton
public class Invitations {
    private static final Duration LIFE = Duration.ofDays(14);

    private final InvitationRepository invitations;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final SigningLimits limits;
    private final MemberMail mail;
    private final AuditTrail trail;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations, OrganisationRepository organisations, PersonRepository people, SigningLimits limits,
            MemberMail mail, AuditTrail trail, Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.people = people;
        this.limits = limits;
        this.mail = mail;
        this.trail = trail;
        this.clock = clock;
    }

    /// Those that nobody has accepted yet.
    public List<Invitation> open(Organisation organisation) {
        return invitations.open(organisation.id(), clock.instant()).stream()
                .map(row -> new Invitation(row.ref(), row.email(), row.standing(), row.createdAt(), row.endsAt()))
                .toList();
    }

    /// Invites somebody. Only owners may; the page checks the address.
    public Optional<MemberRefusal> invite(Viewer viewer, Organisation organisation, MailAddress address, Standing standing) {
        if (!owns(viewer, organisation)) {
            return Optional.of(Because.NOT_OWNER);
        }
        Optional<Instant> until = limits.inviteBy(viewer.personId()).or(() -> limits.mailFromMemberTo(address));
        if (until.isPresent()) {
            return Optional.of(new TooOften(until.get(), TooOften.Trying.INVITATION));
        }
        write(viewer, organisation, address, standing);
        return Optional.empty();
    }

    /// Takes an invitation back; its link no longer works.
    @Transactional
    public Optional<MemberRefusal> withdraw(Viewer viewer, Organisation organisation, String ref) {
        if (!owns(viewer, organisation)) {
            return Optional.of(Because.NOT_OWNER);
        }
        if (invitations.withdraw(organisation.id(), ref) == 0) {
            return Optional.of(Because.UNKNOWN);
        }
        note(viewer.personId(), "organisation.uninvite", organisation.ref());
        return Optional.empty();
    }

    /// What a link invites to, if it is still good.
    public Optional<OpenedInvitation> peek(String key) {
        return alive(key).flatMap(row -> organisations.findById(row.organisationId()).map(found -> {
            MailAddress address = new MailAddress(row.email());
            boolean known = people.findByAccountKey(address.key()).isPresent();
            return new OpenedInvitation(found.organisation(), address, row.standing(), known);
        }));
    }

    /// Makes the person a member and uses the invitation up. A link that came to the account of another address does nothing and stays good.
    /// Whoever is a member already stays what they are. Where no member is left, nobody invites any more, and what the house does with that
    /// organisation is its own affair.
    @Transactional
    public Answer<Organisation> accept(String key, long personId) {
        Optional<InvitationRow> row = invitations.find(Secret.hash(key), clock.instant());
        if (row.isPresent() && !sentTo(row.get(), personId)) {
            return Answer.no(Because.OTHER_ADDRESS);
        }
        if (row.isEmpty() || organisations.lock(row.get().organisationId()).isEmpty() || alive(key).isEmpty()
                || invitations.delete(row.get().id()) == 0) {
            return Answer.no(Because.DEAD_LINK);
        }
        Organisation organisation = organisations.findById(row.get().organisationId()).orElseThrow().organisation();
        boolean already = organisations.membershipsOf(personId).stream().anyMatch(place -> place.organisationId() == organisation.id());
        if (!already) {
            organisations.join(organisation.id(), personId, row.get().standing().name(), clock.instant());
            note(personId, "organisation.join", organisation.ref());
            tellInviter(row.get(), organisation, personId);
        }
        return Answer.yes(organisation);
    }

    /// Whoever invited is told who came, as long as they belong to the organisation themselves.
    private void tellInviter(InvitationRow row, Organisation organisation, long joined) {
        boolean stillThere = organisations.membershipsOf(row.invitedBy()).stream()
                .anyMatch(place -> place.organisationId() == organisation.id());
        Optional<Person> inviter = people.findById(row.invitedBy()).map(PersonRow::person).filter(one -> !one.email().isEmpty());
        if (stillThere && inviter.isPresent()) {
            Person to = inviter.get();
            String name = people.findById(joined).map(PersonRow::person).map(Person::name).orElseThrow();
            mail.tell(
                    to.email(), to.language(), "joined", to.name(), name, organisation.name(), role(row.standing(), to.language()),
                    mail.at("/organisations/" + organisation.ref()));
        }
    }

    private boolean sentTo(InvitationRow row, long personId) {
        String key = new MailAddress(row.email()).key();
        return people.findByAccountKey(key).filter(account -> account.id() == personId).isPresent();
    }

    private String role(Standing standing, Language language) {
        return mail.words(language).get("member.standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    private Optional<InvitationRow> alive(String key) {
        return invitations.find(Secret.hash(key), clock.instant()).filter(row -> !organisations.members(row.organisationId()).isEmpty());
    }

    static boolean owns(Viewer viewer, Organisation organisation) {
        return viewer.memberOf(organisation.id()).filter(place -> place.standing() == Standing.OWNER).isPresent();
    }

    @Transactional
    void write(Viewer viewer, Organisation organisation, MailAddress address, Standing standing) {
        String secret = Secret.next();
        Instant now = clock.instant();
        invitations.save(new InvitationRow(
                0, Ref.next(), Secret.hash(secret), organisation.id(), address.text(), standing, viewer.personId(), now, now.plus(LIFE)));
        Optional<PersonRow> known = people.findByAccountKey(address.key());
        Language language = known.or(() -> people.findById(viewer.personId())).map(PersonRow::person).map(Person::language).orElse(Language.JA);
        List<String> about = List.of(organisation.name(), viewer.name(), address.text(), role(standing, language));
        mail.key(address.text(), language, "invitation", new MailKey("/invitation/" + secret, LIFE, about));
        note(viewer.personId(), "organisation.invite", organisation.ref());
    }

    private void note(long personId, String verb, String ref) {
        trail.record(new Entry(personId, verb, "organisation", ref, null, "", ""));
    }
}
