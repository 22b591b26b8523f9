package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kaikan.booking.Particulars;
import kaikan.notice.Attachment;
import kaikan.notice.MailDraft;
import kaikan.notice.Notices;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;

/// Sends a pass by mail: link and picture.
@Singleton
public class PassMail {
    private final Notices notices;
    private final PassPictures pictures;
    private final HouseAddress address;
    private final SentPasses sent;
    private final Guests guests;

    PassMail(Notices notices, PassPictures pictures, HouseAddress address, SentPasses sent, Guests guests) {
        this.notices = notices;
        this.pictures = pictures;
        this.address = address;
        this.sent = sent;
        this.guests = guests;
    }

    /// Puts the mail into the outbox, in the caller's transaction, in the language of `page`. It tells a guest who invites them, and to
    /// what, even where the pass's own page is silent about both: whoever sends it gives them both on purpose.
    ///
    /// The trail says that it was sent and which mail of the outbox it was. The address stands in no trail: the outbox has it, and
    /// [Guests], so that the guest hears of a change.
    ///
    /// @param sender who sends it
    @Transactional
    public void send(String to, PassView view, Sender sender, Words page) {
        Words words = page.inMail();
        String site = view.site().name().in(words);
        IssuedPass pass = view.pass();
        List<String> parts = new ArrayList<>();
        parts.add(pass.holder().isEmpty() ? "" : words.get("admission.mail.to", pass.holder()));
        parts.add(words.get("admission.mail.invites", sender.inviting.organiser(), sender.inviting.title()));
        parts.add(words.get("admission.mail.body", site, GuestMail.lines(view.site(), view.days(), words), address.of(pass.path())));
        parts.add(view.directions(words));
        parts.add(people(pass, words));
        parts.add(view.site().contact().foot(view.site().name(), words));
        MailDraft draft = new MailDraft(words.language(), words.get("admission.mail.subject", site, sender.inviting.title()), parts);
        String mail = notices.post(draft.to(to, List.of(picture(pass))));
        sent.note(view, sender.personId, mail);
        guests.invited(to, view, words.language());
    }

    /// Who sends a pass.
    ///
    /// @param personId who pressed the button
    /// @param inviting what the pass is for, as its booking says
    public record Sender(long personId, Particulars inviting) {}

    /// The picture of a pass as a file of a mail.
    public Attachment picture(IssuedPass pass) {
        return picture(pictures, pass);
    }

    /// How many may come with it, where that is more than one.
    static String people(IssuedPass pass, Words words) {
        return pass.people() > 1 ? words.get("admission.mail.people", pass.people()) : "";
    }

    static Attachment picture(PassPictures pictures, IssuedPass pass) {
        return new Attachment("pass.png", "image/png", PassPictures.png(pictures.addressOf(pass)));
    }
}
