package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kaikan.admission.GuestRow.Told;
import kaikan.booking.Booking;
import kaikan.booking.RoomsAndEquipment;
import kaikan.facility.Catalogues;
import kaikan.platform.text.Language;

/// Guests to whom a pass was mailed: they hear of it when the booking is no longer what they were told. Each is told once, because what
/// they know is kept.
@Singleton
public class Guests {
    private final GuestRepository guests;
    private final Passes passes;
    private final BookedRepository bookings;
    private final Catalogues catalogues;
    private final GuestMail mail;
    private final Clock clock;

    Guests(GuestRepository guests, Passes passes, BookedRepository bookings, Catalogues catalogues, GuestMail mail, Clock clock) {
        this.guests = guests;
        this.passes = passes;
        this.bookings = bookings;
        this.catalogues = catalogues;
        this.mail = mail;
        this.clock = clock;
    }

    /// How many will be told by mail what happens to that booking. A guest who knows that it does not take place hears only that it does.
    @Transactional(readOnly = true)
    public int toTell(Booking booking) {
        return over(booking) ? 0 : (int) guests.invited(booking.id()).stream().filter(guest -> guest.told() != Told.OFF).count();
    }

    /// The guest got the pass by mail, with these rooms and times of its booking.
    @Transactional
    void invited(String email, PassView view, Language language) {
        bookings.byRef(view.bookingRef()).ifPresent(booked ->
                guests.add(view.pass().passId(), email, language.tag(), ToldUses.text(places(booked.id()))));
    }

    /// Tells the guests what they do not know yet, in the caller's transaction. Of what is over nobody is told anything.
    ///
    /// @param now what the booking has become
    void tell(Booking booking, Told now) {
        List<GuestRow> invited = over(booking) ? List.of() : guests.invited(booking.id());
        if (invited.isEmpty()) {
            return;
        }
        List<BookedUse> uses = places(booking.id());
        String text = ToldUses.text(uses);
        Map<String, IssuedPass> issued = passes.of(booking.id()).stream().collect(Collectors.toMap(IssuedPass::passId, Function.identity()));
        for (GuestRow guest : invited) {
            IssuedPass pass = issued.get(guest.passId());
            GuestNews news = GuestNews.of(guest, now, text).orElse(null);
            if (pass != null && news != null) {
                mail.send(guest, pass, booking, new GuestMail.Turn(news, before(guest), uses));
                int people = news.comes() ? pass.people() : guest.people();
                guests.told(guest.passId(), now.name(), now == Told.SETTLED ? text : guest.uses(), people);
            }
        }
    }

    private static List<BookedUse> before(GuestRow guest) {
        return ToldUses.read(guest.bookingId(), guest.uses());
    }

    private List<BookedUse> places(long bookingId) {
        return RoomsAndEquipment.of(catalogues.current(), bookings.usesOf(List.of(bookingId)), BookedUse::spaceId).places();
    }

    private boolean over(Booking booking) {
        return booking.overAt(clock.instant());
    }
}
