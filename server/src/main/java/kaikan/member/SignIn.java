package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.MemberRefusal.TooOften;
import kaikan.platform.id.Secret;
import kaikan.platform.text.Language;

/// Signs people in. A try costs the same whether there is such an account or not, is charged before it is made, and says in either case
/// only that address and password do not go together.
@Singleton
public class SignIn {
    private final PasswordRepository passwords;
    private final PasswordHasher hasher;
    private final SigningLimits limits;
    private final Devices devices;
    private final Sessions sessions;
    private final PersonRepository people;

    SignIn(PasswordRepository passwords, PasswordHasher hasher, SigningLimits limits, Devices devices, Sessions sessions, PersonRepository people) {
        this.passwords = passwords;
        this.hasher = hasher;
        this.limits = limits;
        this.devices = devices;
        this.sessions = sessions;
        this.people = people;
    }

    /// Tries an address and a password.
    public Answer<SignedIn> attempt(String email, String password, Client client) {
        String key = MailAddress.read(email).map(MailAddress::key).orElseGet(() -> email.strip().toLowerCase(Locale.ROOT));
        Optional<Lock> lock = passwords.lockOf(key);
        SigningLimits.Budget budget = budget(key, lock, client);
        Optional<Instant> until = limits.charge(budget);
        if (until.isPresent()) {
            return Answer.no(new TooOften(until.get(), TooOften.Trying.SIGN_IN));
        }
        return switch (hasher.check(password, lock.map(Lock::hash).orElse(null))) {
            case BUSY -> {
                limits.forgive(budget);
                yield Answer.no(Because.BUSY);
            }
            case WRONG -> Answer.no(Because.WRONG_PASSWORD);
            case RIGHT_BUT_OLD -> {
                renew(lock.orElseThrow(), password);
                yield welcome(lock.orElseThrow(), budget, client);
            }
            case RIGHT -> welcome(lock.orElseThrow(), budget, client);
        };
    }

    /// Signs in whoever has proved to be that person in another way: by a link in a mail, or by their provider.
    public SignedIn enter(long personId, Client client) {
        String deviceKey = devices.remember(personId, client.deviceKey());
        Language language = people.findById(personId).map(PersonRow::person).map(Person::language).orElse(Language.JA);
        return new SignedIn(personId, sessions.open(personId, client.device()), deviceKey, language);
    }

    private Answer<SignedIn> welcome(Lock lock, SigningLimits.Budget budget, Client client) {
        limits.forgive(budget);
        return Answer.yes(enter(lock.personId(), client));
    }

    private SigningLimits.Budget budget(String key, Optional<Lock> lock, Client client) {
        Optional<Long> owner = devices.ownerOf(client.deviceKey());
        String deviceKey = client.deviceKey();
        boolean known = lock.isPresent() && owner.isPresent() && owner.get() == lock.get().personId();
        return known && deviceKey != null ? SigningLimits.owner(Secret.hash(deviceKey)) : SigningLimits.stranger(key, client.source());
    }

    private void renew(Lock lock, String password) {
        String old = lock.hash();
        if (old != null) {
            hasher.hash(password).ifPresent(hash -> passwords.renew(lock.personId(), old, hash));
        }
    }
}
