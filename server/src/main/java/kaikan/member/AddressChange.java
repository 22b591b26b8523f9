package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// Moves an account to another mail address, once a link in a mail to the new one proves it. The old one is told.
@Singleton
public class AddressChange {
    private final PersonRepository people;
    private final PasswordCheck check;
    private final SigningLimits limits;
    private final Links links;
    private final MemberMail mail;
    private final Succession succession;
    private final AuditTrail trail;
    private final Clock clock;

    AddressChange(
            PersonRepository people, PasswordCheck check, SigningLimits limits, Links links, MemberMail mail, Succession succession,
            AuditTrail trail, Clock clock) {
        this.people = people;
        this.check = check;
        this.limits = limits;
        this.links = links;
        this.mail = mail;
        this.succession = succession;
        this.trail = trail;
        this.clock = clock;
    }

    /// Sends a mail to the new address. Whether that has an account already is said there and not here.
    public Optional<MemberRefusal> request(Viewer viewer, String password, MailAddress wanted) {
        return check.then(viewer, password, () -> {
            if (limits.mailFromMemberTo(wanted).isEmpty()) {
                write(viewer, wanted);
            }
            return Optional.empty();
        });
    }

    /// The address that a link proves, if the link is still good.
    public Optional<MailAddress> open(String key) {
        return links.peek(key, LinkPurpose.ADDRESS).map(link -> new MailAddress(link.email()));
    }

    /// Moves the account to the address that the link proves.
    @Transactional
    public Answer<MailAddress> confirm(String key) {
        Optional<LinkRow> link = links.use(key, LinkPurpose.ADDRESS);
        Long personId = link.map(LinkRow::personId).orElse(null);
        Optional<PersonRow> person = personId == null ? Optional.empty() : people.findById(personId).filter(row -> row.accountKey() != null);
        if (link.isEmpty() || person.isEmpty()) {
            return Answer.no(Because.DEAD_LINK);
        }
        MailAddress wanted = new MailAddress(link.get().email());
        if (another(wanted, person.get().id()).isPresent()) {
            return Answer.no(Because.ADDRESS_TAKEN);
        }
        move(person.get(), wanted);
        return Answer.yes(wanted);
    }

    @Transactional
    void write(Viewer viewer, MailAddress wanted) {
        Optional<PersonRow> taken = another(wanted, viewer.personId());
        Person reader = taken.or(() -> people.findById(viewer.personId())).orElseThrow().person();
        String secret = links.issue(LinkPurpose.ADDRESS, viewer.personId(), wanted.text());
        MailKey key = new MailKey(taken.isPresent() ? "/sign-in" : "/account/address/" + secret, LinkPurpose.ADDRESS.life(), List.of(viewer.name()));
        mail.key(wanted.text(), reader.language(), taken.isPresent() ? "address-taken" : "address", key);
    }

    private Optional<PersonRow> another(MailAddress wanted, long personId) {
        return people.findByAccountKey(wanted.key()).filter(row -> row.id() != personId);
    }

    private void move(PersonRow person, MailAddress wanted) {
        Contact moved = new Contact(person.name(), person.kana(), person.phone(), wanted.text());
        people.moveTo(person.id(), wanted.text(), wanted.key(), PersonRow.searchKey(moved), clock.instant());
        links.endOf(person.id());
        mail.tell(person.email(), person.person().language(), "address-changed", wanted.text());
        trail.record(new Entry(person.id(), "person.address", "person", person.ref(), null, "", ""));
        succession.take(people.findById(person.id()).orElseThrow());
    }
}
