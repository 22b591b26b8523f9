package kaikan.admission.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kaikan.platform.limit.Limit;
import kaikan.platform.limit.Limits;

/// How often guest passes may be mailed: enough for a seminar's guests at one sitting, too little for whoever wants our name on their mails.
@Singleton
class PassMailLimit {
    private static final Limit BY_PERSON = new Limit("admission.pass-mail.sender", 60, Duration.ofMinutes(1));
    private static final Limit TO_ADDRESS = new Limit("admission.pass-mail.receiver", 10, Duration.ofMinutes(10));

    private final Limits limits;

    PassMailLimit(Limits limits) {
        this.limits = limits;
    }

    /// Charges a mail before its pass is issued.
    ///
    /// @param email the receiver's address; empty when no mail is wanted, which is never too often
    boolean allows(long personId, String email) {
        if (email.isEmpty()) {
            return true;
        }
        Optional<Instant> until = limits.take(BY_PERSON, Long.toString(personId))
                .or(() -> limits.take(TO_ADDRESS, email.toLowerCase(Locale.ROOT)));
        return until.isEmpty();
    }
}
