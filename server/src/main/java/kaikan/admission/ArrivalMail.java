package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import kaikan.booking.Booking;
import kaikan.booking.Keepers;
import kaikan.calendar.DateText;
import kaikan.facility.Site;
import kaikan.member.Person;
import kaikan.notice.MailDraft;
import kaikan.notice.Notices;
import kaikan.platform.text.Texts;
import kaikan.platform.text.Words;
import kaikan.platform.web.HouseAddress;
import kaikan.protocol.HolderKind;

/// Writes to whoever answers for a booking that a guest has come, in their language.
@Singleton
class ArrivalMail {
    private final Notices notices;
    private final Texts texts;
    private final Keepers keepers;
    private final Entrances entrances;
    private final HouseAddress address;

    ArrivalMail(Notices notices, Texts texts, Keepers keepers, Entrances entrances, HouseAddress address) {
        this.notices = notices;
        this.texts = texts;
        this.keepers = keepers;
        this.entrances = entrances;
        this.address = address;
    }

    /// Puts it into the outbox, in the caller's transaction; whoever has no mail address gets none.
    void send(Booking booking, Insider guest, Site site) {
        keepers.answering(booking).filter(person -> person.email().contains("@")).ifPresent(person -> send(booking, guest, site, person));
    }

    private void send(Booking booking, Insider guest, Site site, Person person) {
        Words words = texts.in(person.language()).inMail();
        boolean walkIn = guest.kind() == HolderKind.WALK_IN;
        String kind = walkIn ? "walkin" : guest.kind() == HolderKind.GROUP ? "group" : "guest";
        String key = "admission.mail.arrival." + kind;
        String who = walkIn && !guest.company().isEmpty() ? words.get("admission.mail.arrival.of", guest.name(), guest.company()) : guest.name();
        List<String> parts = new ArrayList<>();
        parts.add(words.get("admission.mail.to", person.name()));
        parts.add(words.get(key, who, booking.particulars().title(), DateText.clock(guest.since(), site.zone()), site.name().in(words)));
        parts.add(door(guest, site, words));
        parts.add(words.get("admission.mail.arrival.setting", address.of("/bookings/" + booking.ref() + "/passes")));
        parts.add(site.contact().foot(site.name(), words));
        MailDraft draft = new MailDraft(words.language(), words.get("admission.mail.arrival.subject", who, booking.particulars().title()), parts);
        notices.post(draft.to(person.email()));
    }

    private String door(Insider guest, Site site, Words words) {
        Entrance entrance = entrances.of(site).apply(guest);
        return entrance == null || entrance.desk() ? "" : words.get("admission.mail.arrival.door", entrance.kiosk());
    }
}
