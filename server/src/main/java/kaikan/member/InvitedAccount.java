package kaikan.member;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;

/// An account made by somebody who was invited: the invitation came by mail and so proves the address.
@Singleton
public class InvitedAccount {
    private final Invitations invitations;
    private final Accounts accounts;
    private final PersonRepository people;
    private final PasswordHasher hasher;

    InvitedAccount(Invitations invitations, Accounts accounts, PersonRepository people, PasswordHasher hasher) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.people = people;
        this.hasher = hasher;
    }

    /// Makes the account and accepts the invitation with it, both or neither.
    public Answer<Person> create(String key, NewAccount account) {
        Optional<OpenedInvitation> opened = invitations.peek(key);
        if (opened.isEmpty()) {
            return Answer.no(Because.DEAD_LINK);
        }
        if (opened.get().hasAccount()) {
            return Answer.no(Because.ADDRESS_TAKEN);
        }
        Optional<String> hash = hasher.hash(account.password());
        if (hash.isEmpty()) {
            return Answer.no(Because.BUSY);
        }
        try {
            return store(key, opened.get().address(), account, hash.get());
        } catch (LostRaceException _) {
            return Answer.no(Because.DEAD_LINK);
        } catch (DataAccessException e) {
            if (people.findByAccountKey(opened.get().address().key()).isPresent()) {
                return Answer.no(Because.ADDRESS_TAKEN);
            }
            throw e;
        }
    }

    @Transactional
    Answer<Person> store(String key, MailAddress address, NewAccount account, String hash) {
        Person person = accounts.add(address, account.contact(), account.language(), hash);
        if (invitations.accept(key, person.id()) instanceof Answer.No) {
            throw new LostRaceException();
        }
        return Answer.yes(person);
    }
}
