package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kaikan.booking.BookingRefusal.Code;
import kaikan.facility.Catalogues;
import kaikan.member.Farewell;
import kaikan.member.Objection;
import kaikan.platform.text.Spoken;

/// Whoever has bookings to come cannot delete their account: the house could no longer reach them. What an organisation with other
/// members has booked stays with those; its last member has all of it, whoever booked it.
@Singleton
class BookingFarewell implements Farewell {
    private final Bookings bookings;
    private final CarriedOn carriedOn;
    private final Catalogues catalogues;
    private final Clock clock;

    BookingFarewell(Bookings bookings, CarriedOn carriedOn, Catalogues catalogues, Clock clock) {
        this.bookings = bookings;
        this.carriedOn = carriedOn;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public Optional<Objection> objection(long personId) {
        Instant now = clock.instant();
        List<Booking> alone = standing(carriedOn.alone(personId, own -> bookings.toCome(own, now), all -> bookings.toComeOf(all, now)).stream()
                .sorted(Comparator.comparing(booking -> booking.span().start()))
                .toList());
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        BookingRefusal.of(Code.STILL_TO_COME, alone.size()), alone.stream().map(one -> ending(one, personId)).toList(), "/bookings"));
    }

    @Override
    public List<Objection.Obligation> handedOn(long personId) {
        List<Booking> ahead = standing(bookings.toCome(personId, clock.instant()));
        return carriedOn.byOthers(ahead, personId).stream().filter(booking -> !carriedOn.behind(booking, personId)).map(this::page).toList();
    }

    @Override
    public List<Objection.Obligation> left(long organisationId) {
        return standing(bookings.toComeOf(organisationId, clock.instant())).stream().map(this::obligation).toList();
    }

    /// An application to change a booking that is among them ends with that booking, and so is not one more.
    private static List<Booking> standing(List<Booking> ahead) {
        Set<Long> all = ahead.stream().map(Booking::id).collect(Collectors.toSet());
        return ahead.stream().filter(booking -> !all.contains(booking.changes())).toList();
    }

    /// Where it can be ended: by whoever has left the organisation in whose name it is, at the desk only.
    private Objection.Obligation ending(Booking booking, long personId) {
        Objection.Obligation known = obligation(booking);
        return carriedOn.behind(booking, personId)
                ? CarriedOn.atTheDesk(catalogues.current().site(booking.siteId()), known.what())
                : known;
    }

    private Objection.Obligation obligation(Booking booking) {
        return new Objection.Obligation(page(booking).what(), "/bookings/" + booking.ref() + "/cancel");
    }

    private Objection.Obligation page(Booking booking) {
        Spoken booked = Telling.booked(catalogues.current(), booking);
        return new Objection.Obligation(words -> booking.particulars().title() + "　" + booked.in(words), "/bookings/" + booking.ref());
    }
}
