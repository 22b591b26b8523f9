package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kaikan.booking.Booking;
import kaikan.booking.ClosuresOver;
import kaikan.booking.Telling;
import kaikan.calendar.DateText;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.notice.Attachment;
import kaikan.notice.MailDraft;
import kaikan.notice.Notices;
import kaikan.platform.text.Language;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;
import kaikan.protocol.HolderKind;

/// Writes to a guest what has become of the booking that their mailed pass is for, in the language of the mail that brought it: what it
/// was, what it is, and the pass as it is signed now, because a picture of the old one does not open the door at another time.
@Singleton
class GuestMail {
    private final Notices notices;
    private final Texts texts;
    private final PassPictures pictures;
    private final HouseAddress address;
    private final AdmissionSettings settings;
    private final Catalogues catalogues;
    private final ClosuresOver closures;

    GuestMail(
            Notices notices,
            Texts texts,
            PassPictures pictures,
            HouseAddress address,
            AdmissionSettings settings,
            Catalogues catalogues,
            ClosuresOver closures) {
        this.notices = notices;
        this.texts = texts;
        this.pictures = pictures;
        this.address = address;
        this.settings = settings;
        this.catalogues = catalogues;
        this.closures = closures;
    }

    /// What a guest is told.
    ///
    /// @param before rooms and times as they were told last
    /// @param now as they stand
    record Turn(GuestNews news, List<BookedUse> before, List<BookedUse> now) {}

    /// Puts it into the outbox, in the caller's transaction.
    void send(GuestRow guest, IssuedPass pass, Booking booking, Turn turn) {
        Words words = texts.in(Language.ofTag(guest.language()).orElse(Language.JA)).inMail();
        Site site = catalogues.current().site(booking.siteId());
        String key = turn.news.key();
        List<String> parts = new ArrayList<>();
        parts.add(pass.holder().isEmpty() ? "" : words.get("admission.mail.to", pass.holder()));
        parts.add(words.get(key, booking.particulars().organiser(), booking.particulars().title()));
        parts.add(times(site, turn, words));
        parts.add(turn.news.comes() ? PassView.directions(passDays(site).ways(turn.now), words) : "");
        parts.add(turn.news.comes() ? words.get("admission.mail.news.pass", address.of(pass.path())) : "");
        parts.add(turn.news.comes() ? people(guest, pass, words) : "");
        parts.add(site.contact().foot(site.name(), words));
        MailDraft draft = new MailDraft(words.language(), words.get(key + ".subject", site.name().in(words), booking.particulars().title()), parts);
        List<Attachment> files = turn.news.comes() ? List.of(PassMail.picture(pictures, pass)) : List.of();
        notices.post(draft.to(guest.email(), files));
    }

    /// For how many the pass is; where that is fewer than they were told, how many they were told.
    private static String people(GuestRow guest, IssuedPass pass, Words words) {
        return pass.people() < guest.people()
                ? words.get("admission.mail.people.fewer", pass.people(), guest.people())
                : PassMail.people(pass, words);
    }

    /// What stays as it was stands there once; of what does not take place or is not settled, only what the guest knows.
    private String times(Site site, Turn turn, Words words) {
        boolean same = ToldUses.text(turn.before).equals(ToldUses.text(turn.now));
        String where = words.get("admission.mail.news.where", site.name().in(words));
        String known = lines(site, days(site, turn.before).stream().map(PassView.Day::withoutDoor).toList(), words);
        if (!turn.news.comes()) {
            return where + "\n" + known;
        }
        String now = lines(site, days(site, turn.now), words);
        return where + "\n" + (same ? now : words.get("admission.mail.news.turned", known, now));
    }

    private List<PassView.Day> days(Site site, List<BookedUse> uses) {
        return passDays(site).of(uses);
    }

    private PassDays passDays(Site site) {
        return new PassDays(
                catalogues.current(),
                site,
                use -> Openings.door(site, use.windowFor(HolderKind.GUEST), settings.earlyMinutes()),
                closures.shut(site.id()));
    }

    /// Each time with its rooms and from when one may come in.
    static String lines(Site site, List<PassView.Day> days, Words words) {
        String tag = words.language().tag();
        return days.stream()
                .flatMap(day -> day.uses().stream())
                .map(use -> DateText.slot(use.time(), site.zone(), tag) + "\n" + Telling.list(use.places()).in(words)
                        + use.entry(site.zone(), words).map(entry -> "\n" + entry).orElse(""))
                .collect(Collectors.joining("\n"));
    }
}
