package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kaikan.booking.Bookings;
import kaikan.booking.Keepers;
import kaikan.member.Person;
import kaikan.notice.MailDraft;
import kaikan.notice.Notices;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;

/// Writes to whoever answers for a booking that they have a new organiser's pass in place of the one that was taken back.
@Singleton
class BearerMail {
    private final Notices notices;
    private final Texts texts;
    private final PassPictures pictures;
    private final PassViews views;
    private final HouseAddress address;
    private final Answering answering;

    BearerMail(Notices notices, Texts texts, PassPictures pictures, PassViews views, HouseAddress address, Answering answering) {
        this.notices = notices;
        this.texts = texts;
        this.pictures = pictures;
        this.views = views;
        this.address = address;
        this.answering = answering;
    }

    /// Finds whom to write to.
    @Singleton
    record Answering(Bookings bookings, Keepers keepers) {}

    /// Puts it into the outbox, in the caller's transaction; whoever has no mail address, or made the pass, gets none.
    void send(IssuedPass pass, long madeBy) {
        views.of(pass.token()).ifPresent(view -> answering.bookings.byRef(view.bookingRef())
                .flatMap(answering.keepers::answering)
                .filter(person -> person.email().contains("@") && madeBy != person.id())
                .ifPresent(person -> send(view, person)));
    }

    private void send(PassView view, Person person) {
        Words words = texts.in(person.language()).inMail();
        List<String> parts = new ArrayList<>();
        parts.add(words.get("admission.mail.to", person.name()));
        parts.add(words.get("admission.mail.bearer", view.title()));
        parts.add(words.get(
                "admission.mail.body", view.site().name().in(words), GuestMail.lines(view.site(), view.days(), words),
                address.of(view.pass().path())));
        parts.add(view.directions(words));
        parts.add(words.get("admission.mail.bearer.page", address.of("/bookings/" + view.bookingRef())));
        parts.add(view.site().contact().foot(view.site().name(), words));
        MailDraft draft = new MailDraft(words.language(), words.get("admission.mail.bearer.subject", view.title()), parts);
        notices.post(draft.to(person.email(), List.of(PassMail.picture(pictures, view.pass()))));
    }
}
