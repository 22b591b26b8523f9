package kaikan.notice;

import java.util.List;

/// A mail of the outbox, opened.
///
/// @param body the text, or empty when it was confidential and may not be read here
/// @param withheld whether the text is kept from the reader because it carries a key
public record OutboxMail(OutboxLine line, String body, boolean withheld, List<Attachment> attachments) {
    public OutboxMail {
        attachments = List.copyOf(attachments);
    }
}
