package kaikan.member;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.Secret;
import kaikan.platform.text.Language;

/// Signs in whoever the house's OpenID provider vouches for. Who comes for the first time is linked to the account of the address that the
/// provider has confirmed, or gets an account without a password. An address that it has not confirmed proves nothing.
@Singleton
public class ProviderSignIn {
    private final IdentityRepository identities;
    private final PersonRepository people;
    private final Accounts accounts;
    private final SignIn signIn;
    private final AuditTrail trail;
    private final Clock clock;

    ProviderSignIn(
            IdentityRepository identities, PersonRepository people, Accounts accounts, SignIn signIn, AuditTrail trail, Clock clock) {
        this.identities = identities;
        this.people = people;
        this.accounts = accounts;
        this.signIn = signIn;
        this.trail = trail;
        this.clock = clock;
    }

    /// Signs somebody in.
    ///
    /// @param language in which a new account's mails are written
    @Transactional
    public Answer<SignedIn> enter(Vouched vouched, Language language, Client client) {
        String key = Secret.hash(vouched.issuer() + "\n" + vouched.subject());
        Optional<Long> known = identities.personOf(key);
        if (known.isPresent()) {
            return Answer.yes(signIn.enter(known.get(), client));
        }
        Optional<MailAddress> address = MailAddress.read(vouched.email());
        if (address.isEmpty()) {
            return Answer.no(Because.NO_CONFIRMED_ADDRESS);
        }
        Person person = people.findByAccountKey(address.get().key())
                .map(PersonRow::person)
                .orElseGet(() -> newAccount(address.get(), vouched, language));
        identities.link(key, person.id(), vouched.issuer(), clock.instant());
        trail.record(new Entry(person.id(), "person.link", "person", person.ref(), null, "", vouched.issuer()));
        return Answer.yes(signIn.enter(person.id(), client));
    }

    private Person newAccount(MailAddress address, Vouched vouched, Language language) {
        String name = vouched.name().isBlank() ? address.text().replaceAll("@.*", "") : vouched.name();
        String shown = name.length() <= 100 ? name : name.substring(0, 100);
        return accounts.add(address, new Contact(shown, "", "", address.text()), language, null);
    }
}
