package kaikan.member;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import kaikan.member.MemberRefusal.Because;
import kaikan.member.MemberRefusal.TooOften;

/// Asks somebody who is signed in for their password again, before something that could take the account away from its owner.
@Singleton
class PasswordCheck {
    private final PasswordRepository passwords;
    private final PasswordHasher hasher;
    private final SigningLimits limits;

    PasswordCheck(PasswordRepository passwords, PasswordHasher hasher, SigningLimits limits) {
        this.passwords = passwords;
        this.hasher = hasher;
        this.limits = limits;
    }

    boolean hasPassword(long personId) {
        return passwords.hashOf(personId).isPresent();
    }

    /// Does the work if the password is right. An account without one has proved itself by its provider.
    Optional<MemberRefusal> then(Viewer viewer, String password, Supplier<Optional<MemberRefusal>> work) {
        Optional<String> stored = passwords.hashOf(viewer.personId());
        if (stored.isEmpty()) {
            return work.get();
        }
        SigningLimits.Budget budget = SigningLimits.own(viewer.personId());
        Optional<Instant> until = limits.charge(budget);
        if (until.isPresent()) {
            return Optional.of(new TooOften(until.get(), TooOften.Trying.ANYTHING_ELSE));
        }
        return switch (hasher.check(password, stored.get())) {
            case WRONG -> Optional.of(Because.NOT_YOUR_PASSWORD);
            case BUSY -> Optional.of(Because.BUSY);
            case RIGHT, RIGHT_BUT_OLD -> {
                limits.forgive(budget);
                yield work.get();
            }
        };
    }
}
