package kaikan.notice;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kaikan.platform.db.Sql;
import kaikan.platform.id.Ref;

/// Takes mail that is to leave the house.
@Singleton
public class Notices {
    private static final String INSERT = """
            INSERT INTO notice_mail (ref, recipient, language, subject, body, confidential, created_at, state, tries, due_at, problem)
            VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?, '')""";

    private final Sql sql;
    private final MailRepository mails;
    private final AttachmentRepository attachments;
    private final Clock clock;

    Notices(Sql sql, MailRepository mails, AttachmentRepository attachments, Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.attachments = attachments;
        this.clock = clock;
    }

    /// Puts a mail into the outbox in the caller's transaction: it leaves if and only if that commits. Sending comes later and elsewhere,
    /// so this is quick and does not fail when the mail server is away.
    ///
    /// @return the mail's reference in the outbox
    @Transactional
    public String post(Mail mail) {
        return store(mail, false);
    }

    /// Like [#post], for a mail that carries a key, such as a link to set a new password. Once sent, its body is erased, and where a mail
    /// server is configured nobody can read it in the outbox.
    @Transactional
    public String postConfidential(Mail mail) {
        return store(mail, true);
    }

    /// Takes all mails to an address out of the outbox, sent or not, because the person behind it leaves. An attachment goes with its mail.
    @Transactional
    public void forget(String address) {
        mails.deleteTo(address);
    }

    private String store(Mail mail, boolean confidential) {
        Instant now = clock.instant();
        String ref = Ref.next();
        long id = sql.insert(INSERT, List.of(
                ref, mail.to(), mail.language().tag(), mail.subject(), mail.body(), confidential, now, now));
        List<AttachmentRow> files = mail.attachments().stream().map(file -> AttachmentRow.of(id, file)).toList();
        if (!files.isEmpty()) {
            attachments.saveAll(files);
        }
        return ref;
    }
}
