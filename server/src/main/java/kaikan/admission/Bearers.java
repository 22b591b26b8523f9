package kaikan.admission;

import jakarta.inject.Singleton;
import java.util.Optional;
import kaikan.booking.Bookings;
import kaikan.booking.Keepers;
import kaikan.facility.Catalogues;
import kaikan.member.Person;

/// Knows who may bear the passes of a booking, and how many.
@Singleton
class Bearers {
    private final Bookings bookings;
    private final Keepers keepers;
    private final Catalogues catalogues;

    Bearers(Bookings bookings, Keepers keepers, Catalogues catalogues) {
        this.bookings = bookings;
        this.keepers = keepers;
        this.catalogues = catalogues;
    }

    /// Whose the organiser's pass is: the applicant's, as long as they act for the organisation that they booked for; then an owner's.
    Optional<Person> organiser(Booked booked) {
        return bookings.byRef(booked.ref()).flatMap(keepers::answering);
    }

    /// How many people may be inside with one guest pass.
    int most(Booked booked) {
        return bookings.byRef(booked.ref()).map(booking -> GuestBound.of(catalogues.current(), booking).most()).orElse(0);
    }
}
