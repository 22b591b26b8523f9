package kaikan.booking;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /// So many are shown; all of them count.
    private static final int SHOWN = 20;

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
        List<Booking> ahead = standing(bookings.toCome(personId, clock.instant()));
        Set<Long> shared = shared(ahead, personId);
        List<Booking> alone = ahead.stream().filter(booking -> !heldBy(shared, booking)).toList();
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Objection(
                        BookingRefusal.of(Code.STILL_TO_COME, alone.size()), alone.stream().limit(SHOWN).map(this::obligation).toList()));
    }

    @Override
    public List<Objection.Obligation> handedOn(long personId) {
        List<Booking> ahead = standing(bookings.toCome(personId, clock.instant()));
        Set<Long> shared = shared(ahead, personId);
        return ahead.stream().filter(booking -> heldBy(shared, booking)).map(this::page).toList();
    }

    /// The organisations of these bookings that have other members.
    private Set<Long> shared(List<Booking> ahead, long personId) {
        return ahead.stream()
                .flatMap(booking -> Stream.ofNullable(booking.applicant().organisationId()))
                .distinct()
                .filter(organisation -> others(organisation, personId))
                .collect(Collectors.toSet());
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

    private static boolean heldBy(Set<Long> organisations, Booking booking) {
        Long organisation = booking.applicant().organisationId();
        return organisation != null && organisations.contains(organisation);
    }

    private boolean others(long organisation, long personId) {
        return organisations.members(organisation).stream().anyMatch(member -> member.personId() != personId);
    }

    private Objection.Obligation obligation(Booking booking) {
        return new Objection.Obligation(page(booking).what(), "/bookings/" + booking.ref() + "/cancel");
    }

    private Objection.Obligation page(Booking booking) {
        Spoken booked = Telling.booked(catalogues.current(), booking);
        return new Objection.Obligation(words -> booking.particulars().title() + "　" + booked.in(words), "/bookings/" + booking.ref());
    }
}
