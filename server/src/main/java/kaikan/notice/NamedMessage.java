package kaikan.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/// A message whose id is ours: the same mail sent twice has the same id, so that mailboxes can tell.
final class NamedMessage extends MimeMessage {
    private final String messageId;

    NamedMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
