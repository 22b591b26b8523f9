package kaikan.member;

import io.micronaut.context.BeanProvider;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;
import kaikan.platform.text.Language;

/// What somebody changes about their own account.
@Singleton
public class OwnAccount {
    private final PersonRepository people;
    private final PasswordCheck check;
    private final PasswordHasher hasher;
    private final Accounts accounts;
    private final Sessions sessions;
    private final MemberMail mail;
    private final Succession succession;
    private final BeanProvider<PersonRenamed> rooms;

    OwnAccount(
            PersonRepository people, PasswordCheck check, PasswordHasher hasher, Accounts accounts, Sessions sessions, MemberMail mail,
            Succession succession, BeanProvider<PersonRenamed> rooms) {
        this.people = people;
        this.check = check;
        this.hasher = hasher;
        this.accounts = accounts;
        this.sessions = sessions;
        this.mail = mail;
        this.succession = succession;
        this.rooms = rooms;
    }

    /// Whether the account has a password; one that came by an OpenID provider may have none.
    public boolean hasPassword(Viewer viewer) {
        return check.hasPassword(viewer.personId());
    }

    /// Changes name, reading, telephone number and language. What the desk took down for the account's address under the name that it has now is
    /// the account's.
    @Transactional
    public void describe(Viewer viewer, Contact contact, Language language) {
        Contact complete = new Contact(contact.name(), contact.kana(), contact.phone(), viewer.email());
        people.describe(
                viewer.personId(), complete.name(), complete.kana(), complete.phone(), language.tag(), PersonRow.searchKey(complete));
        people.findById(viewer.personId()).filter(row -> row.accountKey() != null).ifPresent(now -> {
            if (!contact.name().equals(viewer.name())) {
                rooms.forEach(room -> room.renamed(now.person()));
            }
            succession.take(now);
        });
    }

    /// From now on the house writes to the viewer in that language.
    @Transactional
    public void speak(Viewer viewer, Language language) {
        people.speak(viewer.personId(), language.tag());
    }

    /// Changes the password and signs out every other browser.
    ///
    /// @param wanted already checked by [PasswordFault]
    public Optional<MemberRefusal> changePassword(Session session, String current, String wanted) {
        return check.then(session.viewer(), current, () -> {
            Optional<String> hash = hasher.hash(wanted);
            hash.ifPresent(value -> store(session, value));
            return hash.isPresent() ? Optional.empty() : Optional.of(Because.BUSY);
        });
    }

    @Transactional
    void store(Session session, String hash) {
        Viewer viewer = session.viewer();
        accounts.setPassword(viewer.personId(), viewer.ref(), hash);
        sessions.endOthers(viewer.personId(), session.id());
        Language language = people.findById(viewer.personId()).map(PersonRow::person).map(Person::language).orElse(Language.JA);
        mail.tell(viewer.email(), language, "password-changed", viewer.name());
    }
}
