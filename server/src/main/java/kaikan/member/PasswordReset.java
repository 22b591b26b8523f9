package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;

/// A new password by a link in a mail. It signs out every browser, forgets the known ones and uses up the other links, because whoever
/// needs it may have lost the old password to somebody. The mail is asked for at [SignUp#requestReset].
@Singleton
public class PasswordReset {
    private final Links links;
    private final PersonRepository people;
    private final PasswordHasher hasher;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Devices devices;
    private final MemberMail mail;

    PasswordReset(
            Links links, PersonRepository people, PasswordHasher hasher, Accounts accounts, Sessions sessions, Devices devices, MemberMail mail) {
        this.links = links;
        this.people = people;
        this.hasher = hasher;
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.mail = mail;
    }

    /// Whose password a link lets set, if it is still good.
    public Optional<Person> open(String key) {
        return links.peek(key, LinkPurpose.RESET).flatMap(this::person);
    }

    /// Sets the password.
    ///
    /// @param password already checked by [PasswordFault]
    public Answer<Person> complete(String key, String password) {
        if (open(key).isEmpty()) {
            return Answer.no(Because.DEAD_LINK);
        }
        Optional<String> hash = hasher.hash(password);
        return hash.isEmpty() ? Answer.no(Because.BUSY) : set(key, hash.get());
    }

    @Transactional
    Answer<Person> set(String key, String hash) {
        Optional<Person> found = links.use(key, LinkPurpose.RESET).flatMap(this::person);
        if (found.isEmpty()) {
            return Answer.no(Because.DEAD_LINK);
        }
        Person person = found.get();
        accounts.setPassword(person.id(), person.ref(), hash);
        sessions.endAll(person.id());
        devices.forgetAll(person.id());
        links.endOf(person.id());
        mail.tell(person.email(), person.language(), "password-changed", person.name());
        return Answer.yes(person);
    }

    private Optional<Person> person(LinkRow link) {
        Long id = link.personId();
        return id == null ? Optional.empty() : people.findById(id).filter(row -> row.accountKey() != null).map(PersonRow::person);
    }
}
