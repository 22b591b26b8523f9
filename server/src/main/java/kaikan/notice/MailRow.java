package kaikan.notice;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A row of the outbox. `dueAt` is when the next try is due; while a server sends, it is when that server's claim lapses.
@MappedEntity("notice_mail")
record MailRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id,
        String ref,
        String recipient,
        String language,
        String subject,
        String body,
        boolean confidential,
        Instant createdAt,
        MailState state,
        int tries,
        Instant dueAt,
        @Nullable Instant sentAt,
        String problem) {}
