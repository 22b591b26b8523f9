package kaikan.notice;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has not left the house.
///
/// @param count mails that wait to be sent
/// @param oldest when the oldest of them was written
/// @param failed mails that were given up and are still kept
@Introspected
public record MailsWaiting(long count, @Nullable Instant oldest, long failed) {}
