package kaikan.booking;

import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.Deed.Verb;
import kaikan.booking.MailEnclosure.Enclosed;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.member.Viewer;
import kaikan.notice.Attachment;
import kaikan.notice.Mail;
import kaikan.notice.MailDraft;
import kaikan.notice.Notices;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;

/// Writes to the applicant what happened to their booking: one mail for one booking, whatever it consists of, in their language. Whoever
/// has no mail address is told by the desk, which finds it among its tasks.
@Singleton
class Letters {
    private final Catalogues catalogues;
    private final Texts texts;
    private final MailMoney money;
    private final Post post;

    Letters(Catalogues catalogues, Texts texts, MailMoney money, Post post) {
        this.catalogues = catalogues;
        this.money = money;
        this.texts = texts;
        this.post = post;
    }

    /// How letters leave, what others put into them, and who rings up whoever gets none.
    @Singleton
    record Post(
            Notices notices, HouseAddress address, BeanProvider<MailEnclosure> enclosures, Telephone telephone, Difference difference,
            SoughtChanges changes, ClosuresOver closures) {}

    void post(Booking booking, Deed deed) {
        if (deed.verb() == Verb.ANSWER) {
            post.telephone.forget(booking);
            return;
        }
        Optional<Addressee> reached = addressee(booking, deed);
        if (reached.isPresent()) {
            post.notices.post(mail(reached.get(), booking, deed, news(booking, deed)));
        } else if (deed.byTheHouse()) {
            post.telephone.raise(booking, deed);
        }
    }

    /// Writes what stands of a confirmed booking, with what goes with it.
    ///
    /// @param by who sends it
    /// @return the mail's reference in the outbox
    String copy(Addressee reached, Booking booking, Viewer by) {
        return post.notices.post(mail(reached, booking, Deed.of(Verb.APPROVE, by), Announcement.copy()));
    }

    /// Whoever does it themselves was read with the request; nobody is read twice.
    private Optional<Addressee> addressee(Booking booking, Deed deed) {
        return deed.by().personId() == booking.applicant().personId()
                ? Optional.of(Addressee.of(deed.by())).filter(Addressee::reachable)
                : post.telephone.byMail(booking);
    }

    private Announcement news(Booking booking, Deed deed) {
        return Announcement.of(booking, deed.verb(), deed.reason(), post.changes.of(booking).orElse(null))
                .because(deed.facts(), catalogues.current(), booking);
    }

    private Mail mail(Addressee person, Booking booking, Deed deed, Announcement news) {
        Words words = texts.in(person.language()).inMail();
        List<String> parts = new ArrayList<>();
        parts.add(words.get("booking.mail.to", person.name()));
        parts.addAll(said(person, booking, news, words));
        parts.add(colleague(person, booking, deed, words));
        parts.add(MailFacts.of(catalogues.current(), booking, news, words));
        parts.add(changes(booking, deed, words));
        parts.addAll(money.of(new MailMoney.About(booking, deed, news, person.hasAPage()), words));
        List<Attachment> files = new ArrayList<>();
        for (Enclosed enclosed : enclosures(booking, deed, words)) {
            parts.add(enclosed.paragraph());
            files.addAll(enclosed.attachments());
        }
        parts.add(onward(person, booking, words));
        Site site = catalogues.current().site(booking.siteId());
        parts.add(site.contact().foot(site.name(), words));
        return new MailDraft(words.language(), news.subject(words, booking.particulars().title()), parts).to(person.email(), files);
    }

    private List<String> said(Addressee person, Booking booking, Announcement news, Words words) {
        if (person.onward() == Addressee.Onward.NOTHING) {
            return news.toFormer(words);
        }
        return person.hasAPage() ? news.inMail(words, undoUntil(booking)) : news.onPaper(words);
    }

    /// Where to look at the booking: whoever has no account makes one first, with the address and the name that the desk wrote down,
    /// or asks the desk where that address is another account's;
    /// whoever left the organisation is told that no page is theirs, and whom to ask.
    private String onward(Addressee person, Booking booking, Words words) {
        String page = "/bookings/" + booking.ref();
        return switch (person.onward()) {
            case PAGE -> words.get(booking.text("booking.mail.link"), post.address.of(page));
            case SIGN_UP -> words.get("booking.mail.link.card", post.address.of("/sign-up?next=" + page), person.name());
            case DESK -> words.get(
                    "booking.mail.link.desk", person.name(), catalogues.current().site(booking.siteId()).name().in(words),
                    post.address.of("/account/profile"));
            case NOTHING -> askThere(booking, catalogues.current().site(booking.siteId()), words);
        };
    }

    /// Which house to ask, with its number where it has told one, also how to come in: there is no pass.
    private static String askThere(Booking booking, Site site, Words words) {
        String telephone = site.contact().telephone();
        String there = telephone.isEmpty()
                ? words.get("booking.mail.link.none", site.name().in(words))
                : words.get("booking.mail.link.none.phone", site.name().in(words), telephone);
        return booking.state() == BookingState.CONFIRMED ? there + "\n" + words.get("booking.mail.link.none.in") : there;
    }

    /// As a time of day, like on its page; empty where nothing can be undone.
    private String undoUntil(Booking booking) {
        Instant until = booking.marks().releaseAt();
        return until == null ? "" : DateText.clock(until, catalogues.current().site(booking.siteId()).zone());
    }

    /// Who of the applicant's organisation did it, where it was neither the applicant nor whoever reads this in their place.
    private static String colleague(Addressee reader, Booking booking, Deed deed, Words words) {
        boolean own = deed.by().personId() == booking.applicant().personId() || deed.by().email().equals(reader.email());
        boolean other = !own && BookingAccess.of(deed.by(), booking) == BookingAccess.OWN;
        return other ? words.get("booking.mail.colleague", deed.by().name()) : "";
    }

    /// What a change made different, as its page says it: empty for every other deed.
    private String changes(Booking booking, Deed deed, Words words) {
        Booking before = deed.before();
        if (before == null) {
            return "";
        }
        List<Altered> altered = post.difference.of(before, booking, words);
        String differs = Altered.lines(altered, words);
        String fee = booking.changes() == null ? Difference.fee(before, booking, words) : "";
        String all = Stream.of(differs, fee).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
        return all.isEmpty() ? "" : words.get(booking.changes() == null ? "booking.change.done" : "booking.change.title") + "\n" + all;
    }

    private List<Enclosed> enclosures(Booking booking, Deed deed, Words words) {
        if (booking.state() != BookingState.CONFIRMED) {
            return List.of();
        }
        List<Shut> shut = shut(booking, deed);
        return post.enclosures.stream().map(one -> one.enclose(booking, shut, words)).toList();
    }

    /// The ledger gives nothing that is closed, and whoever closes waits for the transaction in which it gives: of a booking that begins with
    /// it nothing is shut.
    private List<Shut> shut(Booking booking, Deed deed) {
        return deed.begins() ? List.of() : post.closures.shut(booking.siteId());
    }
}
