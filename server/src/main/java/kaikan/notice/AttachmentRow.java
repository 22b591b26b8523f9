package kaikan.notice;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A file of a mail in the outbox.
@MappedEntity("notice_attachment")
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; handed over once
record AttachmentRow(
        @Id @GeneratedValue(GeneratedValue.Type.IDENTITY) long id, long mailId, String name, String mediaType, byte[] content) {

    static AttachmentRow of(long mailId, Attachment file) {
        return new AttachmentRow(0, mailId, file.name(), file.mediaType(), file.content());
    }

    Attachment attachment() {
        return new Attachment(name, mediaType, content);
    }
}
