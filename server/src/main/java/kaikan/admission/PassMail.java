package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import kaikan.calendar.DateText;
import kaikan.notice.Attachment;
import kaikan.notice.Mail;
import kaikan.notice.Notices;
import kaikan.platform.text.Furigana;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;

/// Sends a pass by mail: link and picture.
@Singleton
public class PassMail {
    private final Notices notices;
    private final PassPictures pictures;
    private final HouseAddress address;

    PassMail(Notices notices, PassPictures pictures, HouseAddress address) {
        this.notices = notices;
        this.pictures = pictures;
        this.address = address;
    }

    /// Puts the mail into the outbox, in the caller's transaction, in the language of `words`.
    @Transactional
    public void send(String to, PassView view, Words words) {
        String tag = words.language().tag();
        String uses = view.uses().stream()
                .map(use -> use.space().name().in(words.language()) + "\n" + DateText.slot(use.time(), view.site().zone(), tag))
                .collect(Collectors.joining("\n"));
        String body = words.get("admission.mail.body", view.site().name().in(words.language()), uses, address.of(view.pass().path()));
        notices.post(new Mail(
                to,
                words.language(),
                Furigana.plain(words.get("admission.mail.subject", view.site().name().in(words.language()))),
                Furigana.plain(body),
                List.of(picture(view.pass()))));
    }

    /// The picture of a pass as a file of a mail.
    public Attachment picture(IssuedPass pass) {
        return new Attachment("pass.png", "image/png", PassPictures.png(pictures.addressOf(pass)));
    }
}
