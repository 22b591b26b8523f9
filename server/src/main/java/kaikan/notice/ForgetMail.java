package kaikan.notice;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kaikan.platform.job.Job;

/// Mails are personal data: after 90 days they leave the outbox, sent or not.
@Singleton
class ForgetMail implements Job {
    private static final Duration KEPT = Duration.ofDays(90);

    private final MailRepository mails;
    private final Clock clock;

    ForgetMail(MailRepository mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice.forget";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        Instant before = clock.instant().minus(KEPT);
        int gone = 1;
        while (gone > 0) {
            gone = mails.deleteBefore(before);
        }
    }
}
