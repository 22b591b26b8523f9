package kaikan.notice;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A mail in the list of the outbox.
///
/// @param tries how often sending was tried
/// @param problem what the mail server said last, in its own words; empty when nothing went wrong
@Introspected
public record OutboxLine(
        String ref, String recipient, String subject, MailState state, Instant createdAt, @Nullable Instant sentAt, int tries,
                String problem) {}
