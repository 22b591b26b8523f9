package kaikan.notice;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kaikan.platform.job.Job;

/// Sends what waits in the outbox. Several servers may do it at once: each mail is claimed by a change of its row that only one of them
/// can make, for ten minutes. A server that dies in the middle leaves a claim that lapses; if it died after the mail server had taken the
/// mail, that mail is sent a second time under the same message id. No transaction is open while the mail server is spoken to.
@Singleton
@Requires(bean = SmtpPost.class)
class SendMail implements Job {
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final int AT_ONCE = 50;

    private final MailRepository mails;
    private final AttachmentRepository attachments;
    private final SmtpPost post;
    private final Clock clock;

    SendMail(MailRepository mails, AttachmentRepository attachments, SmtpPost post, Clock clock) {
        this.mails = mails;
        this.attachments = attachments;
        this.post = post;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice.send";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run() {
        List<MailRow> due = mails.due(clock.instant(), AT_ONCE);
        due.forEach(this::sendIfOurs);
    }

    private void sendIfOurs(MailRow mail) {
        Instant now = clock.instant();
        if (mails.claim(mail.id(), mail.tries(), now, now.plus(CLAIM)) == 1) {
            List<Attachment> files =
                    attachments.findByMailIdOrderById(mail.id()).stream().map(AttachmentRow::attachment).toList();
            note(mail, post.send(mail, files));
        }
    }

    private void note(MailRow mail, Delivery delivery) {
        Instant now = clock.instant();
        int tries = mail.tries() + 1;
        switch (delivery) {
            case Delivery.Done _ -> mails.sent(mail.id(), now);
            case Delivery.Never(String problem) -> mails.giveUp(mail.id(), problem);
            case Delivery.Later(String problem) when Backoff.exhausted(tries) -> mails.giveUp(mail.id(), problem);
            case Delivery.Later(String problem) -> mails.tryAgain(mail.id(), now.plus(Backoff.after(tries)), problem);
        }
    }
}
