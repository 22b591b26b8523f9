package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.text.Language;
import org.jspecify.annotations.Nullable;

/// The short transactions in which accounts begin and their keys change. Passwords are hashed before, so that no connection waits for it.
@Singleton
class Accounts {
    private final PersonRepository people;
    private final PasswordRepository passwords;
    private final Links links;
    private final Succession succession;
    private final AuditTrail trail;
    private final Clock clock;

    Accounts(
            PersonRepository people, PasswordRepository passwords, Links links, Succession succession, AuditTrail trail, Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.succession = succession;
        this.trail = trail;
        this.clock = clock;
    }

    /// Makes the account that a link in a mail stands for, and uses up all links for that address. The person comes first: rivals for one
    /// address queue at its unique key and hold nothing else meanwhile.
    ///
    /// @throws LostRaceException when the link was used in the meantime
    @Transactional
    Person create(String key, MailAddress address, NewAccount account, String hash) {
        Person person = add(address, account.contact(), account.language(), hash);
        if (links.use(key, LinkPurpose.SIGN_UP).isEmpty()) {
            throw new LostRaceException();
        }
        links.endFor(LinkPurpose.SIGN_UP, address.text());
        return person;
    }

    /// Makes an account for an address that is proved.
    ///
    /// @param hash of the password; null for an account without one
    @Transactional
    Person add(MailAddress address, Contact contact, Language language, @Nullable String hash) {
        Contact complete = new Contact(contact.name(), contact.kana(), contact.phone(), address.text());
        PersonRow row = people.save(PersonRow.account(complete, address, language, clock.instant()));
        if (hash != null) {
            passwords.set(row.id(), hash, clock.instant());
        }
        trail.record(new Entry(row.id(), "person.sign-up", "person", row.ref(), null, "", ""));
        succession.take(row);
        return row.person();
    }

    /// Sets a password.
    @Transactional
    void setPassword(long personId, String personRef, String hash) {
        passwords.set(personId, hash, clock.instant());
        trail.record(new Entry(personId, "person.password", "person", personRef, null, "", ""));
    }
}
