package kaikan.member;

import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.MemberRefusal.TooOften;
import kaikan.platform.text.Language;

/// Accounts and new passwords by mail. Whoever asks sees the same page for every address; only the mail to its owner says whether there is
/// an account: it carries a link to make one where there is none, and a link to a new password where there is one. So neither form tells
/// strangers anything, and nobody can prepare an account for another's address, because name and password are typed after the link.
@Singleton
public class SignUp {
    private final PersonRepository people;
    private final Links links;
    private final MemberMail mail;
    private final SigningLimits limits;
    private final PasswordHasher hasher;
    private final Accounts accounts;
    private final Succession succession;

    SignUp(
            PersonRepository people, Links links, MemberMail mail, SigningLimits limits, PasswordHasher hasher, Accounts accounts,
            Succession succession) {
        this.succession = succession;
        this.people = people;
        this.links = links;
        this.mail = mail;
        this.limits = limits;
        this.hasher = hasher;
        this.accounts = accounts;
    }

    /// Sends the mail that begins an account, or says that there is one.
    ///
    /// @return a refusal only when the source asked too often. When the address got enough mails already, nothing is sent and nothing said:
    ///         its owner has the earlier ones, which stay good
    public Optional<MemberRefusal> request(Applicant applicant) {
        return send(applicant, "sign-up", "known");
    }

    /// Sends the mail with which to set a new password, or says that there is no account.
    public Optional<MemberRefusal> requestReset(Applicant applicant) {
        return send(applicant, "unknown", "reset");
    }

    /// The address that a link of [#request] proves, if the link is still good.
    public Optional<MailAddress> open(String key) {
        return links.peek(key, LinkPurpose.SIGN_UP).map(link -> new MailAddress(link.email()));
    }

    /// Under which names the desk has taken down whoever has that address: what it entered for them is theirs once their account is called so.
    public List<String> waiting(MailAddress address) {
        return succession.waiting(address);
    }

    /// Makes the account.
    public Answer<Person> complete(String key, NewAccount account) {
        Optional<MailAddress> address = open(key);
        if (address.isEmpty()) {
            return Answer.no(Because.DEAD_LINK);
        }
        Optional<String> hash = hasher.hash(account.password());
        if (hash.isEmpty()) {
            return Answer.no(Because.BUSY);
        }
        try {
            return Answer.yes(accounts.create(key, address.get(), account, hash.get()));
        } catch (LostRaceException _) {
            return Answer.no(Because.DEAD_LINK);
        } catch (DataAccessException e) {
            if (people.findByAccountKey(address.get().key()).isPresent()) {
                return Answer.no(Because.ADDRESS_TAKEN);
            }
            throw e;
        }
    }

    private Optional<MemberRefusal> send(Applicant applicant, String withoutAccount, String withAccount) {
        Optional<Instant> until = limits.mailFrom(applicant.source());
        if (until.isPresent()) {
            return Optional.of(new TooOften(until.get(), TooOften.Trying.ANYTHING_ELSE));
        }
        if (limits.mailTo(applicant.address()).isEmpty()) {
            write(applicant, withoutAccount, withAccount);
        }
        return Optional.empty();
    }

    /// The mail may be opened in another browser than the form was sent from, so the way goes with the link.
    private static String onward(String next) {
        return next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    /// Does the same work for an address with and without an account; whoever has one reads their own language, whoever it was that asked.
    @Transactional
    void write(Applicant applicant, String withoutAccount, String withAccount) {
        Optional<PersonRow> known = people.findByAccountKey(applicant.address().key());
        LinkPurpose purpose = known.isPresent() ? LinkPurpose.RESET : LinkPurpose.SIGN_UP;
        String secret = links.issue(purpose, known.map(PersonRow::id).orElse(null), applicant.address().text());
        String path = (known.isPresent() ? "/reset/" : "/sign-up/") + secret;
        String what = known.isPresent() ? withAccount : withoutAccount;
        Language language = known.map(PersonRow::person).map(Person::language).orElse(applicant.language());
        mail.key(applicant.address().text(), language, what, new MailKey(path + onward(applicant.next()), purpose.life(), List.of()));
    }
}
