package kaikan.notice;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The outbox as administrators read it. Who may read it is decided by whoever shows it.
@Singleton
public class Outbox {
    private final MailRepository mails;
    private final AttachmentRepository attachments;
    private final @Nullable SmtpSettings smtp;

    Outbox(MailRepository mails, AttachmentRepository attachments, @Nullable SmtpSettings smtp) {
        this.mails = mails;
        this.attachments = attachments;
        this.smtp = smtp;
    }

    /// Whether mail leaves by a mail server. If not, this outbox is the only place where it can be read.
    public boolean sends() {
        return smtp != null;
    }

    /// The newest mails, or those before one of them.
    ///
    /// @param beforeRef the last mail of the page before; empty for the newest
    /// @param most at most so many lines
    @Transactional(readOnly = true)
    public List<OutboxLine> newest(String beforeRef, int most) {
        long before = mails.idOf(beforeRef).orElse(Long.MAX_VALUE);
        return mails.linesBefore(before, most);
    }

    /// The lines of these mails, as far as they are still kept.
    @Transactional(readOnly = true)
    public List<OutboxLine> lines(Collection<String> refs) {
        return refs.isEmpty() ? List.of() : mails.linesOf(refs);
    }

    /// What waits and what was given up.
    @Transactional(readOnly = true)
    public MailsWaiting waiting() {
        return mails.waiting();
    }

    /// One mail with its files.
    @Transactional(readOnly = true)
    public Optional<OutboxMail> open(String ref) {
        return mails.findByRef(ref).map(row -> {
            boolean withheld = row.confidential() && sends();
            List<Attachment> files = attachments.findByMailIdOrderById(row.id()).stream().map(AttachmentRow::attachment).toList();
            return new OutboxMail(line(row), withheld ? "" : row.body(), withheld, files);
        });
    }

    private static OutboxLine line(MailRow row) {
        return new OutboxLine(
                row.ref(), row.recipient(), row.subject(), row.state(), row.createdAt(), row.sentAt(), row.tries(), row.problem());
    }
}
