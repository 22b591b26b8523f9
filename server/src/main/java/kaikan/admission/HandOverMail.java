package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.booking.Booking;
import kaikan.booking.Keepers;
import kaikan.booking.Telling;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.People;
import kaikan.member.Person;
import kaikan.notice.Attachment;
import kaikan.notice.MailDraft;
import kaikan.notice.Notices;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;

/// Writes to whoever answers for an organisation's bookings from now on that they do and why: one mail about all that somebody who has left it
/// had, with the passes that were made anew, and with the applications of which they will hear.
@Singleton
class HandOverMail {
    private final Notices notices;
    private final Texts texts;
    private final PassPictures pictures;
    private final HouseAddress address;
    private final Parties parties;
    private final Catalogues catalogues;

    HandOverMail(Notices notices, Texts texts, PassPictures pictures, HouseAddress address, Parties parties, Catalogues catalogues) {
        this.notices = notices;
        this.texts = texts;
        this.pictures = pictures;
        this.address = address;
        this.parties = parties;
        this.catalogues = catalogues;
    }

    /// Who has left what, and who answers now.
    @Singleton
    record Parties(Organisations organisations, People people, Keepers keepers) {}

    /// Puts it into the outbox, in the caller's transaction. Where nothing is left, where nobody answers, and whom no mail reaches, none.
    ///
    /// @return to whom, by their id
    Optional<Long> send(HandOver left) {
        Optional<Person> heir = left.bookings().stream()
                .findFirst()
                .flatMap(parties.keepers::answering)
                .filter(one -> one.id() != left.personId() && one.email().contains("@"));
        heir.ifPresent(one -> parties.organisations.byId(left.organisationId()).ifPresent(company -> send(left, company, one)));
        return heir.map(Person::id);
    }

    private void send(HandOver left, Organisation company, Person heir) {
        Words words = texts.in(heir.language());
        List<String> parts = new ArrayList<>();
        parts.add(words.get("admission.mail.to", heir.name()));
        parts.add(why(left.personId(), company, words));
        parts.addAll(listed("passes", left.withPass(), words, booking -> numbered(left, booking, words)));
        parts.addAll(listed("confirmed", left.withoutPass(), words, booking -> line(booking, words)));
        parts.addAll(listed("undecided", left.undecided(), words, booking -> line(booking, words)));
        parts.add(contacts(left.bookings(), words));
        MailDraft draft = new MailDraft(words.language(), words.get("admission.mail.handover.subject", company.name()), parts);
        notices.post(draft.to(heir.email(), files(left)));
    }

    /// Of whoever has deleted their account the house knows no name any more.
    private String why(long personId, Organisation company, Words words) {
        return parties.people.byId(personId)
                .filter(person -> person.deletedAt() == null)
                .map(person -> words.get("admission.mail.handover.left", company.name(), person.name()))
                .orElseGet(() -> words.get("admission.mail.handover.gone", company.name()));
    }

    private static List<String> listed(String what, List<Booking> bookings, Words words, Function<Booking, String> line) {
        List<String> parts = new ArrayList<>();
        if (!bookings.isEmpty()) {
            parts.add(words.get("admission.mail.handover." + what));
            bookings.forEach(booking -> parts.add(line.apply(booking)));
        }
        return parts;
    }

    private String line(Booking booking, Words words) {
        Catalogue catalogue = catalogues.current();
        return words.get(
                "admission.mail.handover.booking", booking.particulars().title(), catalogue.site(booking.siteId()).name().in(words),
                Telling.booked(catalogue, booking).in(words), address.of("/bookings/" + booking.ref()));
    }

    /// The number is that of the file with its picture.
    private String numbered(HandOver left, Booking booking, Words words) {
        String pass = left.pass(booking).map(IssuedPass::path).orElse("");
        String number = Integer.toString(left.withPass().indexOf(booking) + 1);
        return words.get("admission.mail.handover.pass", number, line(booking, words), address.of(pass));
    }

    private List<Attachment> files(HandOver left) {
        List<Attachment> files = new ArrayList<>();
        left.withPass().forEach(booking -> left.pass(booking).ifPresent(pass ->
                files.add(new Attachment("pass-" + (files.size() + 1) + ".png", "image/png", PassPictures.png(pictures.addressOf(pass))))));
        return files;
    }

    /// How each of the centres is reached, once.
    private String contacts(List<Booking> bookings, Words words) {
        return bookings.stream()
                .map(Booking::siteId)
                .distinct()
                .map(id -> catalogues.current().site(id))
                .map(site -> foot(site, words))
                .filter(foot -> !foot.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static String foot(Site site, Words words) {
        return site.contact().foot(site.name(), words);
    }
}
