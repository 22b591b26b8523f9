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
import kaikan.member.MemberRefusal.MemberAlready;
import kaikan.member.MemberRefusal.TooOften;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.FormKey;
import kaikan.platform.id.Once;
import kaikan.platform.id.Ref;
import kaikan.platform.id.Secret;
import kaikan.platform.text.Language;

/// Invitations into an organisation, by mail: good once, for two weeks, and only for the address they were sent to. Its account accepts. The link
/// proves no address, unlike those that somebody asked for themselves: it is good for long and readily passed on. So where the address has no
/// account, [SignUp] writes to it first.
@Singleton
public class Invitations {
    static final Duration LIFE = Duration.ofDays(14);

    private final InvitationRepository invitations;
    private final OrganisationRepository organisations;
    private final PersonRepository people;
    private final OpenInvitations others;
    private final SigningLimits limits;
    private final MemberMail mail;
    private final AuditTrail trail;
    private final Clock clock;

    Invitations(
            InvitationRepository invitations, OrganisationRepository organisations, PersonRepository people, OpenInvitations others,
            SigningLimits limits, MemberMail mail, AuditTrail trail, Clock clock) {
        this.invitations = invitations;
        this.others = others;
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

    /// Whom to invite, as what.
    ///
    /// @param form with which it was sent: a second time it sends no second mail, whose link would end the first one's
    public record Wanted(MailAddress address, Standing standing, FormKey form) {}

    /// Invites somebody who is no member yet, in place of an earlier invitation to the same address. Only owners may; the page checks the address.
    public Optional<MemberRefusal> invite(Viewer viewer, Organisation organisation, Wanted wanted) {
        Optional<MemberRefusal> refusal = owns(viewer, organisation)
                ? memberAt(wanted.address, organisations.members(organisation.id()))
                : Optional.of(Because.NOT_OWNER);
        if (refusal.isPresent() || once(viewer, organisation, wanted).made().isPresent()) {
            return refusal;
        }
        Optional<Instant> until = limits.inviteBy(viewer.personId()).or(() -> limits.mailFromMemberTo(wanted.address));
        if (until.isPresent()) {
            return Optional.of(new TooOften(until.get(), TooOften.Trying.INVITATION));
        }
        return write(viewer, organisation, wanted);
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

    /// Whether somebody has accepted the invitation of that link before it would have run out; who, and into what, is not said.
    public boolean used(String key) {
        return invitations.ended(Secret.hash(key), clock.instant()).filter(row -> row.endsAt().isBefore(row.createdAt().plus(LIFE))).isPresent();
    }

    /// Into which organisation a link invited that is no longer good, where it was sent to the viewer and they belong to that organisation.
    public Optional<Organisation> joined(String key, Viewer viewer) {
        return invitations.ended(Secret.hash(key), clock.instant())
                .filter(row -> viewer.signedIn() && sentTo(row, viewer.personId()) && belongs(viewer.personId(), row.organisationId()))
                .flatMap(row -> organisations.findById(row.organisationId()))
                .map(OrganisationRow::organisation);
    }

    /// Makes the person a member and uses the invitation up, with all others that they have from that organisation. A link that came to the
    /// account of another address does nothing and stays good. Whoever is a member already stays what they are, and a link that has already
    /// made the person a member says so again. Where no member is left, nobody invites any more, and what the house does with that
    /// organisation is its own affair.
    ///
    /// @param organisationRef into which organisation the page has said that the link invites
    @Transactional
    public Answer<Organisation> accept(String key, String organisationRef, long personId) {
        Optional<InvitationRow> row = invitations.find(Secret.hash(key), clock.instant());
        if (row.isPresent() && !sentTo(row.get(), personId)) {
            return Answer.no(Because.OTHER_ADDRESS);
        }
        if (row.isEmpty() || organisations.lock(row.get().organisationId()).isEmpty() || alive(key).isEmpty()
                || invitations.useUp(row.get().id(), clock.instant()) == 0) {
            return joined(organisationRef, personId, dead(key));
        }
        Organisation organisation = organisations.findById(row.get().organisationId()).orElseThrow().organisation();
        if (!belongs(personId, organisation.id())) {
            organisations.join(organisation.id(), personId, row.get().standing().name(), clock.instant());
            others.withdraw(organisation.id(), personId);
            note(personId, "organisation.join", organisation.ref());
            tellInviter(row.get(), organisation, personId);
        }
        return Answer.yes(organisation);
    }

    /// Why a link does not invite any more: somebody has accepted the invitation, or it is there no longer.
    public MemberRefusal dead(String key) {
        return used(key) ? Because.DEAD_LINK : Because.INVITATION_GONE;
    }

    private Answer<Organisation> joined(String organisationRef, long personId, MemberRefusal otherwise) {
        return organisations
                .findByRef(organisationRef)
                .map(OrganisationRow::organisation)
                .filter(organisation -> belongs(personId, organisation.id()))
                .map(Answer::yes)
                .orElseGet(() -> Answer.no(otherwise));
    }

    private boolean belongs(long personId, long organisationId) {
        return organisations.membershipsOf(personId).stream().anyMatch(place -> place.organisationId() == organisationId);
    }

    /// Whoever invited is told who came, as long as they belong to the organisation themselves.
    private void tellInviter(InvitationRow row, Organisation organisation, long joined) {
        Optional<Person> inviter = people.findById(row.invitedBy()).map(PersonRow::person).filter(one -> !one.email().isEmpty());
        if (belongs(row.invitedBy(), organisation.id()) && inviter.isPresent()) {
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

    /// Writes the invitation under the lock of the organisation's members: whoever was removed or made an owner a moment ago is known.
    @Transactional
    Optional<MemberRefusal> write(Viewer viewer, Organisation organisation, Wanted wanted) {
        organisations.lock(organisation.id());
        List<Member> members = organisations.members(organisation.id());
        if (members.stream().noneMatch(one -> one.personId() == viewer.personId() && one.standing() == Standing.OWNER)) {
            return Optional.of(Because.NOT_OWNER);
        }
        Optional<MemberRefusal> there = memberAt(wanted.address, members);
        return there.isPresent() ? there : once(viewer, organisation, wanted).orMake(_ -> there, ref -> {
            others.withdraw(organisation.id(), wanted.address);
            send(ref, viewer, organisation, wanted);
            return there;
        });
    }

    private Optional<MemberRefusal> memberAt(MailAddress address, List<Member> members) {
        return people.findByAccountKey(address.key())
                .filter(account -> members.stream().anyMatch(member -> member.personId() == account.id()))
                .map(account -> new MemberAlready(account.person().name()));
    }

    /// The invitation that a form sends, as long as it is open.
    private Once<String, InvitationRow> once(Viewer viewer, Organisation organisation, Wanted wanted) {
        String ref = wanted.form.ref(viewer.personId(), organisation.ref(), wanted.address.key(), wanted.standing);
        return new Once<>(ref, invitations::findByRef, row -> row.endsAt().isAfter(clock.instant()), Ref::next);
    }

    private void send(String ref, Viewer viewer, Organisation organisation, Wanted wanted) {
        MailAddress address = wanted.address;
        Standing standing = wanted.standing;
        String secret = Secret.next();
        Instant now = clock.instant();
        invitations.save(new InvitationRow(
                0, ref, Secret.hash(secret), organisation.id(), address.text(), standing, viewer.personId(), now, now.plus(LIFE)));
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
