package kaikan.member;

import io.micronaut.context.annotation.Value;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;

/// The first person who may do everything. An empty house prints a link at its start with which whoever runs it makes that account; each
/// start prints another, and all of them end with the first administrator. `KAIKAN_ADMIN_EMAIL` instead names an account that becomes it.
@Singleton
public class FirstAdministrator {
    private final SiteRoleRepository roleRows;
    private final SiteRoles roles;
    private final PersonRepository people;
    private final Accounts accounts;
    private final Links links;
    private final PasswordHasher hasher;
    private final String chosen;

    FirstAdministrator(
            SiteRoleRepository roleRows, SiteRoles roles, PersonRepository people, Accounts accounts, Links links, PasswordHasher hasher,
            @Value("${kaikan.admin.email:}") String chosen) {
        this.roleRows = roleRows;
        this.roles = roles;
        this.people = people;
        this.accounts = accounts;
        this.links = links;
        this.hasher = hasher;
        this.chosen = chosen;
    }

    /// Whether the house has an administrator.
    public boolean present() {
        return roleRows.administrators() > 0;
    }

    /// Makes the account that the environment names an administrator, when there is none yet and the account exists.
    @Transactional
    public boolean appointChosen() {
        Optional<Person> person = MailAddress.read(chosen).flatMap(address -> people.findByAccountKey(address.key())).map(PersonRow::person);
        person.ifPresent(found -> roles.put(found, SiteRole.administrator(), null, "KAIKAN_ADMIN_EMAIL"));
        return person.isPresent();
    }

    /// The key of a link with which the first administrator makes their account.
    public String newKey() {
        return links.issue(LinkPurpose.SETUP, null, "");
    }

    /// Whether a key is good: never once there is an administrator.
    public boolean open(String key) {
        return !present() && links.peek(key, LinkPurpose.SETUP).isPresent();
    }

    /// Makes the account of the first administrator.
    public Answer<Person> create(String key, MailAddress address, NewAccount account) {
        if (!open(key)) {
            return Answer.no(Because.DEAD_LINK);
        }
        Optional<String> hash = hasher.hash(account.password());
        if (hash.isEmpty()) {
            return Answer.no(Because.BUSY);
        }
        try {
            return store(key, address, account, hash.get());
        } catch (DataAccessException e) {
            if (people.findByAccountKey(address.key()).isPresent()) {
                return Answer.no(Because.ADDRESS_TAKEN);
            }
            throw e;
        }
    }

    @Transactional
    Answer<Person> store(String key, MailAddress address, NewAccount account, String hash) {
        if (links.use(key, LinkPurpose.SETUP).isEmpty() || !roleRows.administratorsLocked().isEmpty()) {
            return Answer.no(Because.DEAD_LINK);
        }
        Person person = accounts.add(address, account.contact(), account.language(), hash);
        roles.put(person, SiteRole.administrator(), null, "first administrator");
        links.endAll(LinkPurpose.SETUP);
        return Answer.yes(person);
    }
}
