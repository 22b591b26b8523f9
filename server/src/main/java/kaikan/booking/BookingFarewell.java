package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kaikan.booking.BookingRefusal.Code;
import kaikan.facility.Catalogues;
import kaikan.member.Farewell;
import kaikan.member.Objection;
import kaikan.member.Organisations;
import kaikan.platform.text.Spoken;

/// Whoever has bookings to come cannot delete their account: the house could no longer reach them. What an organisation with other
/// members has booked stays with those.
@Singleton
class BookingFarewell implements Farewell {
    private static final int MOST = 20;

    private final Bookings bookings;
    private final Organisations organisations;
    private final Catalogues catalogues;
    private final Clock clock;

    BookingFarewell(Bookings bookings, Organisations organisations, Catalogues catalogues, Clock clock) {
        this.bookings = bookings;
        this.organisations = organisations;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @Override
    public Optional<Objection> objection(long personId) {
        List<Booking> alone = bookings.toCome(personId, clock.instant(), MOST).stream().filter(this::nobodyElseHasIt).toList();
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        BookingRefusal.of(Code.STILL_TO_COME, alone.size()), alone.stream().map(this::obligation).toList()));
    }

    private boolean nobodyElseHasIt(Booking booking) {
        Long organisation = booking.applicant().organisationId();
        return organisation == null
                || organisations.members(organisation).stream()
                        .allMatch(member -> member.personId() == booking.applicant().personId());
    }

    private Objection.Obligation obligation(Booking booking) {
        Spoken booked = Telling.booked(catalogues.current(), booking);
        return new Objection.Obligation(
                words -> booking.particulars().title() + "　" + booked.in(words), "/bookings/" + booking.ref() + "/cancel");
    }
}
