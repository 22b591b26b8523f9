package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kaikan.platform.limit.Limit;
import kaikan.platform.limit.Limits;

/// How often passwords may be tried, mails be asked for and organisations be registered. Strangers share the budget of the account they try
/// and of the source they come
/// from; a browser that the owner has signed in with before has a budget of its own, which no stranger can use up. Nothing is ever locked.
/// The reasons are in server/docs/decisions/0020-limits-slow-strangers-not-owners.md.
@Singleton
class SigningLimits {
    private static final Limit ACCOUNT = new Limit("member.sign-in.account", 5, Duration.ofMinutes(1));
    private static final Limit ACCOUNT_LONG = new Limit("member.sign-in.account-long", 50, Duration.ofMinutes(30));
    private static final Limit SOURCE = new Limit("member.sign-in.source", 30, Duration.ofSeconds(20));
    private static final Limit SOURCE_LONG = new Limit("member.sign-in.source-long", 300, Duration.ofMinutes(5));
    private static final Limit DEVICE = new Limit("member.sign-in.device", 10, Duration.ofMinutes(1));
    private static final Limit MAIL_TO = new Limit("member.mail.address", 3, Duration.ofMinutes(20));
    private static final Limit MAIL_FROM = new Limit("member.mail.source", 10, Duration.ofMinutes(5));
    private static final Limit ASKED_BY_MEMBERS = new Limit("member.mail.from-members", 3, Duration.ofMinutes(20));
    private static final Limit INVITE = new Limit("member.mail.inviter", 20, Duration.ofMinutes(5));
    private static final Limit FOUND = new Limit("member.organisation.founder", 20, Duration.ofHours(1));

    private final Limits limits;

    SigningLimits(Limits limits) {
        this.limits = limits;
    }

    /// What one try is charged to.
    record Budget(List<Charge> charges) {}

    /// One bucket.
    record Charge(Limit limit, String whom) {}

    /// The budget of a browser that nobody has signed in with yet.
    static Budget stranger(String accountKey, String source) {
        return new Budget(List.of(
                new Charge(SOURCE, source), new Charge(SOURCE_LONG, source), new Charge(ACCOUNT, accountKey), new Charge(ACCOUNT_LONG, accountKey)));
    }

    /// The budget of a browser that its owner has signed in with before.
    static Budget owner(String deviceHash) {
        return new Budget(List.of(new Charge(DEVICE, deviceHash)));
    }

    /// The budget of changing something with one's password while signed in.
    static Budget own(long personId) {
        return new Budget(List.of(new Charge(DEVICE, "person " + personId)));
    }

    /// The budget of registering organisations.
    static Budget founding(long personId) {
        return new Budget(List.of(new Charge(FOUND, Long.toString(personId))));
    }

    /// Charges a try before it is made, so that many at once cannot slip through.
    ///
    /// @return empty when it may go on, otherwise from when it may; then nothing is charged
    Optional<Instant> charge(Budget budget) {
        List<Charge> taken = new ArrayList<>();
        for (Charge charge : budget.charges()) {
            Optional<Instant> until = limits.take(charge.limit(), charge.whom());
            if (until.isPresent()) {
                taken.forEach(this::giveBack);
                return until;
            }
            taken.add(charge);
        }
        return Optional.empty();
    }

    /// Gives back what a try was charged that turned out right: only errors count.
    void forgive(Budget budget) {
        budget.charges().forEach(this::giveBack);
    }

    /// Charges a mail to the source that asks for it.
    Optional<Instant> mailFrom(String source) {
        return limits.take(MAIL_FROM, source);
    }

    /// Charges a mail that signs its receiver up or in to the address that gets it.
    Optional<Instant> mailTo(MailAddress address) {
        return limits.take(MAIL_TO, address.key());
    }

    /// Charges a mail that somebody signed in has sent to an address: an invitation, or the proof of a new address. Such mails open no door
    /// to the receiver's own account, so they must not use up the budget of those that do.
    Optional<Instant> mailFromMemberTo(MailAddress address) {
        return limits.take(ASKED_BY_MEMBERS, address.key());
    }

    /// Charges an invitation to the person who invites.
    Optional<Instant> inviteBy(long personId) {
        return limits.take(INVITE, Long.toString(personId));
    }

    private void giveBack(Charge charge) {
        limits.giveBack(charge.limit(), charge.whom());
    }
}
